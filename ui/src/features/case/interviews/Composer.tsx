import { Link2, Tag } from "lucide-react";
import { useEffect, useId, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import { Button, IconButton, Menu } from "@/components";
import { useListWord } from "@/app/lists";
import { useI18n } from "@/i18n";
import type { LineKind } from "@/ipc/generated";
import { KIND_ICONS, KIND_KEYS, letterOf, OTHERS, SPOKEN } from "./kinds";
import { ReferDialog } from "./ReferDialog";
import { References } from "./references";
import { isNothing, withoutOne } from "./refers";
import { rowsFor } from "./rows";
import { Saving } from "./Saving";
import { TopicDialog } from "./TopicDialog";
import type { Composer as State } from "./useComposer";
import type { ReferWords } from "./useReferWords";
import s from "./Composer.module.css";

export interface ComposerProps {
  composer: State;
  words: ReferWords;
  input: RefObject<HTMLTextAreaElement | null>;
  /** What the lines above are about: the next belongs to it, unless it says otherwise. */
  topics: readonly string[];
  /** From the empty field upwards. */
  onUp(): void;
}

/** Where the interview is written: Enter saves the line, the kind changes by itself. */
export function Composer({ composer, words, input, topics: running, onUp }: ComposerProps) {
  const { t } = useI18n();
  const topicWord = useListWord("interview_topic");
  const group = useId();
  const { kind, topics, refers, setAbout, text, setText, send, failure } = composer;
  const [asking, setAsking] = useState<"topic" | "refers" | null>(null);

  useEffect(() => {
    if (composer.draft.ready) input.current?.focus();
  }, [composer.draft.ready, input]);
  const back = () => {
    setAsking(null);
    // Once the dialog is gone.
    setTimeout(() => input.current?.focus());
  };
  const choose = (next: LineKind) => {
    setAbout({ kind: next });
    input.current?.focus();
  };
  const latest = useRef(choose);
  latest.current = choose;
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      const wanted = KIND_KEYS[event.code];
      if (wanted) latest.current(wanted);
      else if (event.code === "KeyT") setAsking("topic");
      else if (event.code === "KeyR") setAsking("refers");
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [input]);

  const save = () => {
    if (!send()) setAsking("refers");
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const { selectionStart, selectionEnd } = event.currentTarget;
    if (event.key === "Enter" && !event.shiftKey && !event.ctrlKey) {
      event.preventDefault();
      save();
    } else if (event.key === "ArrowUp" && text === "") {
      event.preventDefault();
      onUp();
    } else if (event.key === "#" && selectionStart === selectionEnd && /(^|\s)$/.test(text.slice(0, selectionStart))) {
      event.preventDefault();
      setAsking("topic");
    }
  };
  const shown = SPOKEN.includes(kind) ? SPOKEN : [...SPOKEN, kind];
  return (
    <form
      className={s.composer}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className={s.bar}>
        <fieldset className={s.kinds}>
          <legend className="visually-hidden">{t("line.kind")}</legend>
          {shown.map((one) => {
            const Icon = KIND_ICONS[one];
            return (
              <label key={one} className={s.kind} title={`Alt+${letterOf(one)}`}>
                <input type="radio" name={group} checked={one === kind} onChange={() => setAbout({ kind: one })} />
                <Icon aria-hidden="true" />
                {t(`line.${one}`)}
              </label>
            );
          })}
        </fieldset>
        <Menu
          label={t("line.others")}
          named
          trigger={<span className={s.kind}>{t("line.others")}</span>}
          items={OTHERS.map((one) => ({ id: one, label: t("line.with_key", { kind: t(`line.${one}`), key: `Alt+${letterOf(one)}` }), icon: KIND_ICONS[one], chosen: one === kind, onPress: () => choose(one) }))}
        />
        <span className={s.about}>
          <span className={s.running}>{topics.length > 0 ? topics.map(topicWord).join(" · ") : running.length > 0 ? t("line.topic_goes_on", { topic: running.map(topicWord).join(" · ") }) : ""}</span>
          <IconButton icon={Tag} size="sm" label={t("line.topic_key")} onPress={() => setAsking("topic")} />
          <IconButton icon={Link2} size="sm" label={t("line.refer_key")} onPress={() => setAsking("refers")} />
        </span>
      </div>
      {!isNothing(refers) && <References refers={refers} onRemove={(reference) => setAbout({ refers: withoutOne(refers, reference) })} />}
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
        <Saving composer={composer} id={`${group}-state`} />
        <Button type="submit" look="primary">
          {kind === "break" ? t("line.break_begin") : t("line.save")}
        </Button>
      </div>
      <TopicDialog title={t("line.topic_title")} topics={topics} open={asking === "topic"} onChange={(next) => setAbout({ topics: next })} onClose={back} />
      <ReferDialog kind={kind} refers={refers} words={words} open={asking === "refers"} onChange={(next) => setAbout({ refers: next })} onClose={back} />
    </form>
  );
}
