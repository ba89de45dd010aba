import { CircleAlert, CircleCheck, CircleDashed, RefreshCw } from "lucide-react";
import { useEffect, useId, useRef, type KeyboardEvent, type RefObject } from "react";
import { Button, useFault } from "@/components";
import { useI18n } from "@/i18n";
import { KIND_ICONS, KIND_KEYS, KINDS } from "./kinds";
import { rowsFor } from "./rows";
import { toSecond } from "./times";
import type { Composer as State } from "./useComposer";
import s from "./Composer.module.css";

export interface ComposerProps {
  composer: State;
  input: RefObject<HTMLTextAreaElement | null>;
  /** From the empty field upwards. */
  onUp(): void;
}

/** Where the interview is written: Enter saves the line, the kind changes by itself. */
export function Composer({ composer, input, onUp }: ComposerProps) {
  const { t } = useI18n();
  const group = useId();
  const { kind, setKind, text, setText, send, failure } = composer;

  useEffect(() => {
    if (composer.draft.ready) input.current?.focus();
  }, [composer.draft.ready, input]);
  const latest = useRef(setKind);
  latest.current = setKind;
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      const wanted = event.altKey && !event.ctrlKey && !event.metaKey ? KIND_KEYS[event.code] : undefined;
      if (!wanted) return;
      event.preventDefault();
      latest.current(wanted);
      input.current?.focus();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [input]);

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey && !event.ctrlKey) {
      event.preventDefault();
      send();
    } else if (event.key === "ArrowUp" && text === "") {
      event.preventDefault();
      onUp();
    }
  };
  return (
    <form
      className={s.composer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <fieldset className={s.kinds}>
        <legend className="visually-hidden">{t("line.kind")}</legend>
        {KINDS.map((one) => {
          const Icon = KIND_ICONS[one];
          return (
            <label key={one} className={s.kind} title={`Alt+${one === "question" ? "Q" : one === "answer" ? "A" : "N"}`}>
              <input type="radio" name={group} checked={one === kind} onChange={() => setKind(one)} />
              <Icon aria-hidden="true" />
              {t(`line.${one}`)}
            </label>
          );
        })}
      </fieldset>
      <textarea
        ref={input}
        aria-label={t("line.text")}
        aria-describedby={`${group}-state`}
        aria-invalid={failure ? true : undefined}
        className={s.input}
        dir="auto"
        rows={rowsFor(text)}
        value={text}
        disabled={!composer.draft.ready}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
      />
      <div className={s.foot}>
        <State composer={composer} id={`${group}-state`} />
        <Button type="submit" look="primary">
          {t("line.save")}
        </Button>
      </div>
    </form>
  );
}

/** Whether the words are safe: never to be guessed. */
function State({ composer, id }: { composer: State; id: string }) {
  const { t } = useI18n();
  const fault = useFault();
  const { sending, failure, text, last, draft } = composer;
  if (failure) {
    return (
      <p id={id} role="alert" className={s.failed}>
        <CircleAlert aria-hidden="true" />
        <span>
          {t("line.failed", { why: fault.of(failure, "text") ?? fault.whole(failure) })}
          <br />
          {fault.advice(failure)}
        </span>
      </p>
    );
  }
  const [Icon, words] = sending
    ? ([RefreshCw, t("line.saving")] as const)
    : text !== ""
      ? ([CircleDashed, draft.saved.state === "saved" ? t("line.unsent_kept", { time: toSecond(draft.saved.at) }) : t("line.unsent")] as const)
      : last
        ? ([CircleCheck, t("line.saved", { time: toSecond(last.at) })] as const)
        : ([CircleDashed, ""] as const);
  return (
    <p id={id} role="status" className={s.state} data-saved={last?.number}>
      {words && <Icon aria-hidden="true" />}
      {words}
    </p>
  );
}
