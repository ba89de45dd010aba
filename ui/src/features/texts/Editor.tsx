import { useImperativeHandle, useLayoutEffect, useMemo, useRef, type Ref } from "react";
import { cx } from "@/components";
import { useI18n } from "@/i18n";
import type { TextFault } from "@/ipc/generated";
import { inserted, lineAt, placeOf } from "./lines";
import s from "./Editor.module.css";

export interface EditorHandle {
  /** Puts the cursor at a character of a line, both from 1. */
  go(line: number, column: number): void;
  /** Puts words where the cursor stands. */
  insert(words: string): void;
}

export interface EditorProps {
  value: string;
  rtl: boolean;
  lang: string;
  faults: readonly TextFault[];
  readOnly: boolean;
  onChange(value: string): void;
  ref?: Ref<EditorHandle>;
}

/** The source with its lines numbered; those at fault are marked. The same words lie unseen beneath, so that a number stands where its line begins however it wraps. A plain text field: whatever the keyboard and the screen reader do elsewhere they do here. */
export function Editor({ value, rtl, lang, faults, readOnly, onChange, ref }: EditorProps) {
  const { t, number } = useI18n();
  const area = useRef<HTMLTextAreaElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const cursor = useRef<number | null>(null);
  const lines = useMemo(() => value.split("\n"), [value]);
  const marked = useMemo(() => {
    const marks = new Map<number, boolean>();
    for (const { line, warning } of faults) marks.set(line, (marks.get(line) ?? true) && warning);
    return marks;
  }, [faults]);

  useImperativeHandle(
    ref,
    () => ({
      go(line, column) {
        const element = area.current;
        if (!element) return;
        const place = placeOf(element.value, line, column);
        element.focus();
        element.setSelectionRange(place, place);
        const shown = mirror.current?.children[line - 1];
        if (shown instanceof HTMLElement) element.scrollTop = Math.max(0, shown.offsetTop - element.clientHeight / 3);
      },
      insert(words) {
        const element = area.current;
        if (!element) return;
        const next = inserted(element.value, element.selectionStart, element.selectionEnd, words);
        cursor.current = next.cursor;
        onChange(next.text);
      },
    }),
    [onChange],
  );
  useLayoutEffect(() => {
    const element = area.current;
    if (cursor.current === null || !element) return;
    element.focus();
    element.setSelectionRange(cursor.current, cursor.current);
    cursor.current = null;
  }, [value]);

  return (
    <div className={s.editor} dir={rtl ? "rtl" : "ltr"}>
      <div ref={mirror} className={s.mirror} aria-hidden="true">
        {lines.map((line, index) => (
          <div key={index} className={cx(s.line, marked.has(index + 1) && (marked.get(index + 1) ? s.warned : s.wrong))}>
            <span className={s.number}>{number(index + 1)}</span>
            <span className={s.width}>{line || " "}</span>
          </div>
        ))}
      </div>
      <textarea
        ref={area}
        id="source"
        className={s.source}
        aria-label={t("texts.source")}
        aria-describedby="text-faults"
        aria-invalid={faults.some(({ warning }) => !warning) || undefined}
        lang={lang}
        spellCheck={false}
        readOnly={readOnly}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onScroll={(event) => {
          if (mirror.current) mirror.current.scrollTop = event.currentTarget.scrollTop;
        }}
        onKeyDown={(event) => {
          // F8 goes from fault to fault, as the list below does.
          if (event.key !== "F8" || faults.length === 0) return;
          event.preventDefault();
          const here = lineAt(value, event.currentTarget.selectionStart);
          const next = faults.find(({ line }) => line > here) ?? faults[0];
          if (!next) return;
          const place = placeOf(value, next.line, next.column);
          event.currentTarget.setSelectionRange(place, place);
        }}
      />
    </div>
  );
}
