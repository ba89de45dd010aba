import { CircleAlert } from "lucide-react";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { useI18n } from "@/i18n";
import type { Failure } from "@/ipc";
import { useFault } from "./useFault";
import s from "./ErrorSummary.module.css";

/** The field of that name on the page, or the one it is a part of. */
function find(name: string): HTMLElement | null {
  for (let path = name; path; path = path.slice(0, Math.max(0, path.lastIndexOf(".")))) {
    const frame = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(path)}"]`);
    if (frame) return frame;
  }
  return null;
}

/** Brings the keyboard to a field by the name the core knows it by. */
export function focusField(name: string): void {
  const frame = find(name);
  const control = frame?.querySelector<HTMLElement>("input:not([disabled]), textarea:not([disabled]), select, button:not([disabled])");
  control?.focus();
  frame?.scrollIntoView({ block: "center" });
}

export interface ErrorSummaryProps {
  failure: Failure | null;
  /** For forms in parts: the label of a field that is not on the page now, and the way to it. */
  labelOf?(field: string): string | undefined;
  onGo?(field: string): void;
}

/** At the top of a form after it was refused: what is wrong, in the words at the field, each leading there. */
export function ErrorSummary({ failure, labelOf, onGo = focusField }: ErrorSummaryProps) {
  const { t } = useI18n();
  const fault = useFault();
  const box = useRef<HTMLDivElement>(null);
  const heading = useId();

  const [labels, setLabels] = useState<Record<string, string>>({});
  useLayoutEffect(() => {
    const found = (failure?.fields ?? []).map(({ field }) => [field, find(field)?.dataset.label ?? ""]);
    setLabels(Object.fromEntries(found));
  }, [failure]);

  useEffect(() => {
    if (!failure) return;
    box.current?.focus();
    box.current?.scrollIntoView({ block: "nearest" });
  }, [failure]);

  if (!failure) return null;
  const advice = fault.advice(failure);
  return (
    <div ref={box} role="alert" tabIndex={-1} aria-labelledby={heading} className={s.box}>
      <CircleAlert aria-hidden="true" className={s.icon} />
      <div className={s.body}>
        <h2 id={heading} className={s.heading}>
          {failure.fields.length > 0 ? t("errors.check", { count: failure.fields.length }) : fault.whole(failure)}
        </h2>
        {advice && <p>{advice}</p>}
        {failure.fields.length > 0 && (
          <ul className={s.list}>
            {failure.fields.map((item) => {
              const label = labelOf?.(item.field) ?? labels[item.field];
              return (
                <li key={`${item.field} ${item.code}`}>
                  <a
                    href={`#${item.field}`}
                    onClick={(event) => {
                      event.preventDefault();
                      onGo(item.field);
                    }}
                  >
                    {label ? t("errors.at", { label, text: fault.one(item) }) : fault.one(item)}
                  </a>
                </li>
              );
            })}
          </ul>
        )}
        {failure.context && failure.kind === "unexpected" && (
          <details className={s.details}>
            <summary>{t("errors.for_support")}</summary>
            <code>{failure.context}</code>
          </details>
        )}
      </div>
    </div>
  );
}
