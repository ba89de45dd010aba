import { Pencil } from "lucide-react";
import { memo } from "react";
import { cx } from "@/components";
import { useI18n } from "@/i18n";
import type { LineView } from "@/ipc/generated";
import { LineEditor } from "./LineEditor";
import { LongText } from "./LongText";
import { toSecond } from "./times";
import s from "./Line.module.css";

export interface LineProps {
  line: LineView;
  /** May still be changed. */
  open: boolean;
  /** Its button is the one the Tab key stops at. */
  stop: boolean;
  editing: boolean;
  onEdit(line: LineView | null): void;
  onChanged(line: LineView): void;
}

/** One numbered line. Who speaks is told by word and shape, not by colour. */
export const Line = memo(function Line({ line, open, stop, editing, onEdit, onChanged }: LineProps) {
  const { t } = useI18n();
  return (
    <li className={cx(s.line, s[line.kind])} data-line={line.number}>
      <span className={s.number}>{line.number}</span>
      <time className={s.time} dateTime={line.at}>
        {toSecond(line.at)}
      </time>
      <span className={s.kind}>{t(`line.${line.kind}`)}</span>
      <div className={s.body}>
        {editing ? <LineEditor line={line} onClose={() => onEdit(null)} onChanged={onChanged} /> : <LongText>{line.text}</LongText>}
      </div>
      {open && !editing && (
        <button type="button" data-change className={s.change} tabIndex={stop ? 0 : -1} aria-label={t("line.change", { number: line.number })} onClick={() => onEdit(line)}>
          <Pencil aria-hidden="true" />
        </button>
      )}
    </li>
  );
});
