import { Notice } from "@/components";
import { useI18n } from "@/i18n";
import type { Warning } from "@/ipc/generated";
import type { RegistrationDraft } from "./draft";
import { usePersonTitle } from "./labels";
import { useWarningWords } from "./useWarningWords";
import { byMember } from "./warnings";
import s from "./Register.module.css";

export interface LookAgainProps {
  draft: RegistrationDraft;
  warnings: readonly Warning[];
  onGo(field: string): void;
}

/** Everything that may be wrong, once more before a case is made of it. The officer decides. */
export function LookAgain({ draft, warnings, onGo }: LookAgainProps) {
  const { t } = useI18n();
  const title = usePersonTitle();
  const words = useWarningWords();
  if (warnings.length === 0) return null;
  return (
    <Notice tone="warning" title={t("register.look_again", { count: warnings.length })}>
      <p>{t("register.look_again_text")}</p>
      <dl className={s.lookAgain}>
        {byMember(warnings).map(({ member, warnings: found }) => (
          <div key={String(member)}>
            <dt>{member === null ? t("register.application") : title(draft, member)}</dt>
            {found.map((warning) => (
              <dd key={`${warning.field} ${warning.code}`}>
                <a
                  href={`#${warning.field}`}
                  onClick={(event) => {
                    event.preventDefault();
                    onGo(warning.field);
                  }}
                >
                  {words(warning)}
                </a>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </Notice>
  );
}
