import { CircleCheck, CircleDashed, CircleSlash } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button, Row, TextArea, useFault } from "@/components";
import { useListWord } from "@/app/lists";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";
import type { SectionView } from "@/ipc/generated";
import s from "./Closing.module.css";

export interface ReadBackListProps {
  interview: string;
  sections: readonly SectionView[];
  onJump(number: number): void;
  /** Something was read back, or left out. */
  onDone(): void;
}

/** The record by sections: each is read back, or the file says why not. */
export function ReadBackList({ interview, sections, onJump, onDone }: ReadBackListProps) {
  const { t } = useI18n();
  const { run, busy } = useCommand("interview.read_back", { quiet: true });
  const open = sections.filter(({ readBack }) => readBack === null);
  const whole = async () => {
    const last = sections.at(-1)?.last;
    if (last === undefined) return;
    const done = await run({ interview, first: 1, last, read: true, reason: "" });
    if (done.ok) onDone();
  };
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed has gone: on to the next section.
    if (document.activeElement === document.body) list.current?.querySelector<HTMLElement>("[data-unread] [data-act] button")?.focus();
  }, [sections]);
  return (
    <div ref={list} className={s.sections}>
      {sections.map((section) => (
        <Part key={`${section.first}-${section.last}`} interview={interview} section={section} onJump={onJump} onDone={onDone} />
      ))}
      {open.length > 1 && open.length === sections.length && (
        <div>
          <Button size="sm" busy={busy} onPress={() => void whole()}>
            {t("closing.read_whole")}
          </Button>
        </div>
      )}
    </div>
  );
}

function Part({ interview, section: { first, last, topics, readBack }, onJump, onDone }: Omit<ReadBackListProps, "sections"> & { section: SectionView }) {
  const { t } = useI18n();
  const fault = useFault();
  const word = useListWord("interview_topic");
  const { run, busy, failure, fail } = useCommand("interview.read_back", { quiet: true });
  const [leaving, setLeaving] = useState(false);
  const [reason, setReason] = useState("");
  const name = topics.length > 0 ? t("closing.section_on", { topic: topics.map(word).join(" · "), first, last }) : t("closing.section", { first, last });
  const say = async (read: boolean) => {
    const wrong = Failure.fields({ reason: !read && reason.trim() === "" && "required" });
    if (wrong) return fail(wrong);
    const done = await run({ interview, first, last, read, reason: read ? "" : reason });
    if (!done.ok) return;
    setLeaving(false);
    onDone();
  };
  const [Icon, state] =
    readBack === null ? ([CircleDashed, t("closing.to_read")] as const) : readBack.read ? ([CircleCheck, t("closing.was_read")] as const) : ([CircleSlash, t("closing.left_out", { reason: readBack.reason ?? "" })] as const);
  return (
    <section className={s.section} aria-label={name} data-unread={readBack === null ? "" : undefined}>
      <button type="button" className={s.jump} onClick={() => onJump(first)}>
        {name}
      </button>
      <span className={s.state} role="status">
        <Icon aria-hidden="true" />
        <bdi>{state}</bdi>
      </span>
      {!readBack?.read && !leaving && (
        <div data-act className={s.act}>
          <Button size="sm" look="primary" busy={busy} onPress={() => void say(true)}>
            {t("closing.read")}
          </Button>
          {readBack === null && (
            <Button size="sm" look="quiet" onPress={() => setLeaving(true)}>
              {t("closing.leave_out")}
            </Button>
          )}
        </div>
      )}
      {leaving && (
        <>
          <TextArea name="reason" label={t("closing.why_left_out")} rows={1} autoFocus value={reason} onChange={setReason} error={fault.of(failure, "reason")} />
          <Row gap={2}>
            <Button size="sm" busy={busy} onPress={() => void say(false)}>
              {t("closing.leave_out_save")}
            </Button>
            <Button size="sm" look="quiet" onPress={() => setLeaving(false)}>
              {t("action.cancel")}
            </Button>
          </Row>
        </>
      )}
    </section>
  );
}
