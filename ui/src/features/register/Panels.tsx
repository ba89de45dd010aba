import { ChevronDown, ChevronRight, TriangleAlert } from "lucide-react";
import { useEffect, useId, useRef } from "react";
import { cx } from "@/components";
import { PanelFields } from "@/features/person/PanelFields";
import { PANEL, PANELS, type PanelId } from "@/features/person/panels";
import p from "@/features/person/Person.module.css";
import { useI18n } from "@/i18n";
import type { Warning } from "@/ipc/generated";
import type { PersonDraft } from "./draft";
import { filledInPanel, pathsOf } from "./panelState";
import { warningsAt } from "./warnings";
import { WarningsAt } from "./WarningsAt";

export interface PanelsProps {
  /** Path of the person, ending in a dot. */
  at: string;
  person: PersonDraft;
  change(part: Partial<PersonDraft>): void;
  errors(path: string): string | undefined;
  warnings: readonly Warning[];
  open: PanelId | null;
  onOpen(panel: PanelId | null): void;
}

/** More about a person: named parts, one open at a time, each saying how much stands in it. */
export function Panels({ at, person, change, errors, warnings, open, onOpen }: PanelsProps) {
  const { t } = useI18n();
  return (
    <div className={p.panels}>
      {PANELS.map((id) => (
        <Panel key={id} id={id} at={at} person={person} change={change} errors={errors} warnings={warnings} open={open === id} onToggle={() => onOpen(open === id ? null : id)} says={t(PANEL[id].title)} />
      ))}
    </div>
  );
}

/** The first field that holds no other fields: not the button that takes a row out. */
const FIRST = "[data-field]:not(:has([data-field])) :is(input, textarea, select, button)";

type PanelProps = Omit<PanelsProps, "open" | "onOpen"> & { id: PanelId; open: boolean; says: string; onToggle(): void };

function Panel({ id, at, person, change, errors, warnings, open, says, onToggle }: PanelProps) {
  const { t } = useI18n();
  const head = useId();
  const body = useRef<HTMLDivElement>(null);
  const { icon: Icon, letter } = PANEL[id];
  const filled = filledInPanel(person, id);
  const paths = pathsOf(person, id).map((path) => `${at}${path}`);
  const wrong = paths.some((path) => errors(path) !== undefined);
  const doubts = paths.flatMap((path) => warningsAt(warnings, path));
  const Arrow = open ? ChevronDown : ChevronRight;
  const was = useRef(false);
  // Opened: the keyboard goes into it, unless an error led to a field of it. Closed: back to its heading.
  useEffect(() => {
    const active = document.activeElement;
    if (open && !was.current && !body.current?.contains(active)) body.current?.querySelector<HTMLElement>(FIRST)?.focus();
    if (!open && was.current && active === document.body) document.getElementById(head)?.focus();
    was.current = open;
  }, [open, head]);
  return (
    <section className={p.panel} aria-labelledby={head}>
      <h3 className={p.panelHeading}>
        <button type="button" id={head} className={p.panelHead} aria-expanded={open} aria-keyshortcuts={`Alt+${letter.toUpperCase()}`} onClick={onToggle}>
          <Icon aria-hidden="true" className={p.panelIcon} />
          <span className={p.panelTitle}>{says}</span>
          {doubts.length > 0 && <TriangleAlert className={p.panelDoubt} role="img" aria-label={t("register.has_warnings")} />}
          <span className={cx(p.panelState, filled > 0 && p.panelFilled, wrong && p.panelWrong)}>
            {wrong ? t("register.has_errors") : filled > 0 ? t("person.filled", { count: filled }) : t("person.empty")}
          </span>
          <kbd className={p.panelKey} aria-hidden="true">
            {t("register.alt", { key: letter.toUpperCase() })}
          </kbd>
          <Arrow aria-hidden="true" className={p.panelIcon} />
        </button>
      </h3>
      {open && (
        <div ref={body} className={p.panelBody}>
          <WarningsAt warnings={doubts} />
          <PanelFields id={id} at={at} person={person} change={change} errors={errors} />
        </div>
      )}
    </section>
  );
}
