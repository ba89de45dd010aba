import { CircleAlert, ClipboardCheck, FileText, TriangleAlert, UserPlus } from "lucide-react";
import { Avatar, BidiText, cx } from "@/components";
import { useListWord } from "@/app/lists";
import { useI18n } from "@/i18n";
import type { Failure } from "@/ipc";
import type { Warning } from "@/ipc/generated";
import { gapsOf, type RegistrationDraft } from "./draft";
import { usePersonTitle } from "./labels";
import { memberOf } from "./warnings";
import type { Pane } from "./RegisterScreen";
import s from "./Family.module.css";

export interface FamilyProps {
  draft: RegistrationDraft;
  pane: Pane;
  failure: Failure | null;
  warnings: readonly Warning[];
  onOpen(pane: Pane): void;
  onAdd(): void;
  onCheck(): void;
}

/** The family and the parts of the form, always in sight: who is in, what is still open. */
export function Family({ draft, pane, failure, warnings, onOpen, onAdd, onCheck }: FamilyProps) {
  const { t } = useI18n();
  const title = usePersonTitle();
  const relationship = useListWord("relationship");
  const wrong = (part: string) => failure?.fields.some(({ field }) => field.startsWith(part));
  const current = (one: Pane) => (one === pane ? "step" : undefined);
  const mark = <CircleAlert className={s.wrong} role="img" aria-label={t("register.has_errors")} />;
  const doubtful = (whose: number | null) => warnings.some(({ field }) => memberOf(field) === whose);
  const doubt = <TriangleAlert className={s.doubt} role="img" aria-label={t("register.has_warnings")} />;
  const caseWrong = failure?.fields.some(({ field }) => !field.startsWith("members."));
  return (
    <nav className={s.family} aria-label={t("register.parts")}>
      <ol className={s.list}>
        {draft.members.map((member, index) => {
          const gaps = gapsOf(member.person).length;
          return (
            <li key={member.id}>
              <button type="button" className={s.entry} aria-current={current(index)} onClick={() => onOpen(index)}>
                <Avatar name={member.person.name.latin.trim() || String(index + 1)} size="sm" />
                <span className={s.words}>
                  <span className={s.name}>
                    <BidiText>{title(draft, index)}</BidiText>
                  </span>
                  <span className={s.detail}>{member.relationship ? relationship(member.relationship) : t("register.relationship_open")}</span>
                  {gaps > 0 && <span className={s.detail}>{t("register.open_count", { count: gaps })}</span>}
                </span>
                {wrong(`members.${index}.`) ? mark : doubtful(index) && doubt}
              </button>
            </li>
          );
        })}
      </ol>
      <button type="button" className={cx(s.entry, s.add)} onClick={onAdd}>
        <UserPlus aria-hidden="true" className={s.icon} />
        <span className={s.words}>{t("register.add")}</span>
        <kbd className={s.key} aria-hidden="true">
          Alt N
        </kbd>
      </button>
      <button type="button" className={cx(s.entry, s.part)} aria-current={current("application")} onClick={() => onOpen("application")}>
        <FileText aria-hidden="true" className={s.icon} />
        <span className={s.words}>{t("register.application")}</span>
        {caseWrong ? mark : doubtful(null) && doubt}
      </button>
      <button type="button" className={s.entry} aria-current={current("check")} onClick={onCheck}>
        <ClipboardCheck aria-hidden="true" className={s.icon} />
        <span className={s.words}>{t("register.check")}</span>
      </button>
    </nav>
  );
}
