import { FileText, Link2, Quote, X, type LucideIcon } from "lucide-react";
import { useMemo, useState } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import { BidiText, Button, Drawer, Field, IconButton, TextField, cx, foldForSearch } from "@/components";
import { Withheld } from "@/features/case/restriction";
import { useI18n } from "@/i18n";
import type { AuditEvidence, AuditEvidenceKind, AuditEvidenceView } from "@/ipc/generated";
import { evidenceHref } from "./addresses";
import { evidenceKey, linked, viewsOf } from "./evidence";
import s from "./Evidence.module.css";

const SHOWN = 150;
const ICONS: Record<AuditEvidenceKind, LucideIcon> = { line: Quote, paragraph: FileText, document: FileText, attachment: FileText, citation: FileText };

/** "Line 14", "Paragraph 3", or what kind of paper it is. */
export function useEvidenceLabel(): (view: AuditEvidenceView) => string {
  const { t } = useI18n();
  return ({ evidence: { kind }, number }) => (kind === "line" ? t("line.number", { number: number ?? 0 }) : kind === "paragraph" ? t("quality.evidence_paragraph", { number: number ?? 0 }) : t(`source.${kind}`));
}

/** What a mark rests on: each opens what it points to. */
export function EvidenceList({ views, onRemove }: { views: readonly AuditEvidenceView[]; onRemove?: (one: AuditEvidence) => void }) {
  const { t } = useI18n();
  const label = useEvidenceLabel();
  if (views.length === 0) return null;
  return (
    <ul className={s.list} aria-label={t("quality.evidence_of_mark")}>
      {views.map((view) => {
        const Icon = ICONS[view.evidence.kind];
        return (
          <li key={evidenceKey(view.evidence)} className={s.entry}>
            <Icon aria-hidden="true" className={s.icon} />
            <span className={s.words}>
              <a href={evidenceHref(view)}>{label(view)}</a>
              {!view.stands && <span className={s.quiet}> {t("quality.evidence_gone")}</span>}
              {view.withheld.length > 0 ? (
                <Withheld classes={view.withheld} />
              ) : (
                <span className={s.text} dir="auto">
                  {view.text}
                </span>
              )}
            </span>
            {onRemove && <IconButton icon={X} size="sm" label={t("quality.evidence_remove", { what: label(view) })} onPress={() => onRemove(view.evidence)} />}
          </li>
        );
      })}
    </ul>
  );
}

export interface EvidenceFieldProps {
  name: string;
  sources: readonly AuditEvidenceView[];
  chosen: readonly AuditEvidence[];
  disabled: boolean;
  error: string | undefined;
  onChange(chosen: AuditEvidence[]): void;
}

/** Links a mark to lines of the interviews, papers of the case and paragraphs of the reasons. */
export function EvidenceField({ name, sources, chosen, disabled, error, onChange }: EvidenceFieldProps) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  return (
    <Field name={name} label={t("quality.evidence_of_mark")} hint={sources.length === 0 ? t("quality.evidence_nothing") : t("quality.evidence_of_mark_hint")} width="full" group error={error}>
      {() => (
        <>
          <EvidenceList views={viewsOf(sources, chosen)} onRemove={(gone) => onChange(chosen.filter((one) => evidenceKey(one) !== evidenceKey(gone)))} />
          <div>
            <Button size="sm" icon={Link2} disabled={disabled || sources.length === 0} onPress={() => setOpen(true)}>
              {t("quality.evidence_link")}
            </Button>
          </div>
          {open && (
            <Drawer
              title={t("quality.evidence_link")}
              open
              onClose={() => setOpen(false)}
              actions={
                <Button look="primary" onPress={() => setOpen(false)}>
                  {t("quality.evidence_linked", { count: chosen.length })}
                </Button>
              }
            >
              <Picker sources={sources} chosen={chosen} onChange={onChange} />
            </Drawer>
          )}
        </>
      )}
    </Field>
  );
}

/** All that can be linked, found by a word or a number, taken with Space or Enter. */
function Picker({ sources, chosen, onChange }: { sources: readonly AuditEvidenceView[]; chosen: readonly AuditEvidence[]; onChange(chosen: AuditEvidence[]): void }) {
  const { t } = useI18n();
  const label = useEvidenceLabel();
  const [typed, setTyped] = useState("");
  // At once: whoever types and goes on by Tab must not take a source of the list before.
  const wanted = foldForSearch(typed);
  const folded = useMemo(() => sources.filter(({ stands, withheld }) => stands && withheld.length === 0).map((view) => ({ view, text: foldForSearch(`${view.number ?? ""} ${view.text}`) })), [sources]);
  const found = folded.filter(({ text }) => text.includes(wanted)).map(({ view }) => view);
  const shown = found.slice(0, SHOWN);
  return (
    <div className={s.picker}>
      <TextField name="search" type="search" width="full" label={t("quality.evidence_search")} value={typed} onChange={setTyped} />
      <ListBox
        aria-label={t("quality.evidence_link")}
        className={cx(s.choices)}
        selectionMode="multiple"
        selectionBehavior="toggle"
        items={shown.map((view) => ({ id: evidenceKey(view.evidence), view }))}
        selectedKeys={new Set(chosen.map(evidenceKey))}
        onSelectionChange={(keys) => {
          if (keys !== "all") onChange(linked(chosen, shown, new Set([...keys].map(String))));
        }}
        escapeKeyBehavior="none"
        renderEmptyState={() => <p className={s.quiet}>{t("quality.evidence_not_found")}</p>}
      >
        {({ id, view }) => (
          <ListBoxItem id={id} textValue={`${label(view)} ${view.text}`} className={cx(s.choice)}>
            <span className={s.quiet}>{label(view)}</span>
            <span className={s.text}>
              <BidiText>{view.text}</BidiText>
            </span>
          </ListBoxItem>
        )}
      </ListBox>
      {found.length > shown.length && <p className={s.quiet}>{t("quality.evidence_more", { count: found.length - shown.length })}</p>}
    </div>
  );
}
