import { Ellipsis } from "lucide-react";
import { memo, useRef } from "react";
import { cx } from "@/components";
import { useListWord } from "@/app/lists";
import { useI18n } from "@/i18n";
import type { LineView } from "@/ipc/generated";
import { Restricted, Withheld } from "../restriction";
import { LineEditor } from "./LineEditor";
import { LongText } from "./LongText";
import { References } from "./references";
import { toSecond } from "./times";
import s from "./Line.module.css";

export interface LineProps {
  line: LineView;
  /** Something may still be done with it. */
  open: boolean;
  /** Its button is the one the Tab key stops at. */
  stop: boolean;
  editing: boolean;
  onMenu(line: LineView, button: HTMLElement): void;
  onEdited(line: LineView | null): void;
}

/** One numbered line. Who speaks is told by word and shape, not by colour. */
export const Line = memo(function Line({ line, open, stop, editing, onMenu, onEdited }: LineProps) {
  const { t } = useI18n();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <li className={cx(s.line, s[line.kind])} data-line={line.number}>
      <span className={s.number}>{line.number}</span>
      <time className={s.time} dateTime={line.at}>
        {toSecond(line.at)}
      </time>
      <span className={s.kind}>{line.withheld ? null : t(`line.${line.kind}`)}</span>
      <div className={s.body}>
        <Restricted classes={line.withheld ? undefined : line.classes} />
        {line.withheld && <Withheld classes={line.classes ?? []} />}
        {line.topics && <Topics topics={line.topics} />}
        {editing ? <LineEditor line={line} onDone={onEdited} /> : line.text && <LongText>{line.text}</LongText>}
        {line.kind === "break" && <span className={s.until}>{line.until ? t("line.break_until", { from: toSecond(line.at), until: toSecond(line.until) }) : t("line.break_lasts")}</span>}
        {line.refers && <References refers={line.refers} />}
      </div>
      {open && !editing && !line.withheld && (
        <button
          ref={button}
          type="button"
          data-change
          className={s.change}
          tabIndex={stop ? 0 : -1}
          aria-label={t("line.more", { number: line.number })}
          aria-haspopup="menu"
          onClick={() => button.current && onMenu(line, button.current)}
        >
          <Ellipsis aria-hidden="true" />
        </button>
      )}
    </li>
  );
});

function Topics({ topics }: { topics: readonly string[] }) {
  const word = useListWord("interview_topic");
  return <span className={s.topics}>{topics.map(word).join(" · ")}</span>;
}
