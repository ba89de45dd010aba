import { memo, useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from "react";
import { useI18n } from "@/i18n";
import type { LineView } from "@/ipc/generated";
import { blocksOf } from "./blocks";
import { Line, type LineProps } from "./Line";
import s from "./Room.module.css";

export interface TranscriptHandle {
  focusLast(): void;
  /** Shows a line and takes the focus there. */
  jump(number: number): void;
  edit(line: LineView): void;
}

export interface TranscriptProps {
  lines: readonly LineView[];
  /** Something may be done with its lines. */
  open: boolean;
  /** New lines come at its end: the end is kept in sight. */
  follow?: boolean;
  onMenu?(line: LineView, button: HTMLElement): void;
  onChanged?(line: LineView): void;
  /** Downwards from the last line, and after a change: back to the input. */
  onLeave?(): void;
  handle?: Ref<TranscriptHandle>;
  /** What is said where there are no lines. */
  none: string;
  /** Above the first line. */
  before?: ReactNode;
  /** Below the last line. */
  after?: ReactNode;
}

const nowhere = () => {};

/** All lines. One stop of the Tab key; arrows go from line to line, Enter opens what can be done with one. */
export const Transcript = memo(function Transcript({ lines, open, follow, onMenu = nowhere, onChanged, onLeave = nowhere, handle, none, before: above, after }: TranscriptProps) {
  const { t } = useI18n();
  const box = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const [stop, setStop] = useState<string | null>(null);
  const before = useRef<readonly (readonly LineView[])[]>([]);
  const blocks = useMemo(() => (before.current = blocksOf(lines, before.current)), [lines]);
  const last = lines.at(-1);
  const stopAt = stop !== null && lines.some((line) => line.id === stop) ? stop : (last?.id ?? null);

  useEffect(() => {
    if (follow) box.current?.scrollTo(0, box.current.scrollHeight);
  }, [follow, last?.number]);

  const find = (number: number) => box.current?.querySelector<HTMLElement>(`[data-line="${number}"]`);
  const focus = (index: number) => {
    const line = lines[index];
    if (!line) return;
    setStop(line.id);
    find(line.number)?.querySelector<HTMLElement>("[data-change]")?.focus();
  };
  const jump = (number: number) => {
    const line = lines.find((one) => one.number === number);
    if (line) setStop(line.id);
    // Blocks out of sight are as high as guessed until they are drawn: the second time they are drawn.
    find(number)?.scrollIntoView({ block: "start" });
    requestAnimationFrame(() => {
      const element = find(number);
      element?.scrollIntoView({ block: "start" });
      element?.querySelector<HTMLElement>("[data-change]")?.focus({ preventScroll: true });
    });
  };
  useImperativeHandle(handle, () => ({ focusLast: () => focus(lines.length - 1), jump, edit: (line) => setEditing(line.id) }));

  const edited = useCallback(
    (line: LineView | null) => {
      setEditing(null);
      if (line) onChanged?.(line);
      onLeave();
    },
    [onChanged, onLeave],
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
    <div ref={box} className={s.transcript} role="region" aria-label={t("interview.transcript")} tabIndex={open && lines.length > 0 ? undefined : 0}>
      {above}
      {lines.length === 0 ? (
        <p className={s.none}>{none}</p>
      ) : (
        <div onKeyDown={press}>
          {blocks.map((block, index) => {
            const holds = (id: string | null) => (id !== null && block.some((line) => line.id === id) ? id : null);
            return <Block key={index} lines={block} open={open} stopAt={holds(stopAt)} editing={holds(editing)} onMenu={onMenu} onEdited={edited} />;
          })}
        </div>
      )}
      {after}
    </div>
  );
});

type BlockProps = Pick<LineProps, "open" | "onMenu" | "onEdited"> & { lines: readonly LineView[]; stopAt: string | null; editing: string | null };

/** Some lines, laid out only where they are seen. */
const Block = memo(function Block({ lines, stopAt, editing, ...rest }: BlockProps) {
  return (
    <ol start={lines[0]?.number} className={s.block}>
      {lines.map((line) => (
        <Line key={line.id} line={line} stop={line.id === stopAt} editing={line.id === editing} {...rest} />
      ))}
    </ol>
  );
});
