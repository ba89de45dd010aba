import { useState } from "react";
import { FrontDoor } from "@/app/FrontDoor";
import { Avatar, Button, Form, Notice, TextField, useFault } from "@/components";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";
import type { DemonstrationAccount, SessionView } from "@/ipc/generated";
import s from "./SignIn.module.css";

export function SignIn({ view, onDone }: { view: SessionView; onDone(): void }) {
  const { t } = useI18n();
  const fault = useFault();
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const signIn = useCommand("session.sign_in", { quiet: true });
  const demonstration = view.office?.demonstration ?? false;

  const enter = async (account: { login: string; password: string }) => {
    const wrong = Failure.fields({
      login: account.login.trim() === "" && "loginMissing",
      password: account.password === "" && "passwordMissing",
    });
    if (wrong) return signIn.fail(wrong);
    const done = await signIn.run({ login: account.login, password: account.password });
    if (done.ok) onDone();
    else setPassword("");
  };
  const errors = (field: string) => fault.of(signIn.failure, field);

  return (
    <FrontDoor wide={demonstration} band={demonstration && <p className={s.band}>{t("nav.demonstration")}</p>}>
      <header>
        <h1 className={s.title}>{t("sign_in.title")}</h1>
        <p className={s.office}>{view.office?.name}</p>
      </header>
      {demonstration && <Accounts accounts={view.accounts} busy={signIn.busy} onChoose={(account) => void enter(account)} />}
      <div className={s.form}>
        {demonstration && <h2 className={s.or}>{t("sign_in.or")}</h2>}
        <Form
          label={t("sign_in.title")}
          onSubmit={() => void enter({ login, password })}
          failure={signIn.failure}
          actions={
            <Button type="submit" look="primary" busy={signIn.busy} wide>
              {signIn.busy ? t("sign_in.busy") : t("sign_in.enter")}
            </Button>
          }
        >
          <TextField
            name="login"
            label={t("setup.login")}
            width="full"
            autoComplete="username"
            autoFocus={!demonstration}
            value={login}
            onChange={setLogin}
            error={errors("login")}
          />
          <TextField
            name="password"
            label={t("setup.password")}
            width="full"
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
            error={errors("password")}
          />
        </Form>
      </div>
    </FrontDoor>
  );
}

/** Invented officers: one press each. Their passwords may be read by anyone. */
function Accounts({ accounts, busy, onChoose }: { accounts: readonly DemonstrationAccount[]; busy: boolean; onChoose(account: DemonstrationAccount): void }) {
  const { t } = useI18n();
  return (
    <section aria-label={t("sign_in.accounts")} className={s.accounts}>
      <Notice tone="neutral">{t("sign_in.accounts_hint")}</Notice>
      <ul className={s.list}>
        {accounts.map((account) => {
          const duties = account.roles.map((role) => t(`role.${role}`)).join(", ");
          return (
            <li key={account.login}>
              <button type="button" className={s.account} disabled={busy} onClick={() => onChoose(account)} aria-label={t("sign_in.as", { name: account.name, duties })}>
                <Avatar name={account.name} />
                <span className={s.who}>
                  <bdi className={s.name}>{account.name}</bdi>
                  <span className={s.duties}>{duties}</span>
                  <span className={s.secret}>{t("sign_in.secret", { login: account.login, password: account.password })}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
