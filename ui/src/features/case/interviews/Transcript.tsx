import { useCallback, useEffect, useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref } from "react";
import { useI18n } from "@/i18n";
import type { LineView } from "@/ipc/generated";
import { Line } from "./Line";
import s from "./Room.module.css";

export interface TranscriptHandle {
  focusLast(): void;
}

export interface TranscriptProps {
  lines: readonly LineView[];
  open: boolean;
  onChanged(line: LineView): void;
  /** Downwards from the last line, and after a change: back to the input. */
  onLeave(): void;
  handle?: Ref<TranscriptHandle>;
}

/** All lines. One stop of the Tab key; arrows go from line to line, Enter changes one. */
export function Transcript({ lines, open, onChanged, onLeave, handle }: TranscriptProps) {
  const { t } = useI18n();
  const list = useRef<HTMLOListElement>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const [stop, setStop] = useState<string | null>(null);
  const last = lines.at(-1);
  const stopAt = lines.some((line) => line.id === stop) ? stop : last?.id;

  useEffect(() => {
    const box = list.current?.parentElement;
    box?.scrollTo(0, box.scrollHeight);
  }, [lines.length]);

  const focus = (index: number) => {
    const line = lines[index];
    if (!line) return;
    setStop(line.id);
    list.current?.querySelector<HTMLElement>(`[data-line="${line.number}"] [data-change]`)?.focus();
  };
  useImperativeHandle(handle, () => ({ focusLast: () => focus(lines.length - 1) }));

  const edit = useCallback(
    (line: LineView | null) => {
      setEditing(line?.id ?? null);
      if (line) setStop(line.id);
      else onLeave();
    },
    [onLeave],
  );
  const press = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || !event.target.matches("[data-change]")) return;
    const at = lines.findIndex((line) => line.id === stopAt);
    if (event.key === "ArrowUp") focus(Math.max(0, at - 1));
    else if (event.key === "ArrowDown" && at < lines.length - 1) focus(at + 1);
    else if (event.key === "ArrowDown" || event.key === "Escape") onLeave();
    else return;
    event.preventDefault();
  };
  return (
    <div className={s.transcript} role="region" aria-label={t("interview.transcript")} tabIndex={open ? undefined : 0}>
      {lines.length === 0 ? (
        <p className={s.none}>{t("interview.no_lines")}</p>
      ) : (
        <ol ref={list} onKeyDown={press}>
          {lines.map((line) => (
            <Line key={line.id} line={line} open={open} stop={line.id === stopAt} editing={line.id === editing} onEdit={edit} onChanged={onChanged} />
          ))}
        </ol>
      )}
    </div>
  );
}
