import { Avatar } from "@/components";
import { useRoleNames } from "@/app/roles";
import { useI18n } from "@/i18n";
import type { DemonstrationAccount } from "@/ipc/generated";
import s from "./SignIn.module.css";

/** Invented officers: one press each. Their passwords may be read by anyone. */
export function Accounts({ accounts, busy, onChoose }: { accounts: readonly DemonstrationAccount[]; busy: boolean; onChoose(account: DemonstrationAccount): void }) {
  const { t } = useI18n();
  const names = useRoleNames();
  return (
    <ul className={s.list} aria-label={t("sign_in.accounts")}>
      {accounts.map((account) => {
        const duties = names(account.roles);
        return (
          <li key={account.login}>
            <button
              type="button"
              className={s.account}
              disabled={busy}
              onClick={() => onChoose(account)}
            >
              <Avatar name={account.name} />
              <span className={s.who}>
                <span className={s.name}>
                  <span className="visually-hidden">{t("sign_in.as")} </span>
                  <bdi>{account.name}</bdi>
                </span>
                <span className={s.duties}>{duties}</span>
                <span className={s.secret} dir="ltr">
                  {t("sign_in.secret", { login: account.login, password: account.password })}
                </span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
