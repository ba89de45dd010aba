import { useState } from "react";
import { DoorHeading, FrontDoor } from "@/app/FrontDoor";
import { Button, Form, TextField, useFault } from "@/components";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";
import type { Place, SessionView } from "@/ipc/generated";
import { Accounts } from "./Accounts";
import { Recover } from "./Recover";
import { RestoreBackup } from "./RestoreBackup";
import s from "./SignIn.module.css";

/** The door of an office that is there: a case file nobody has opened. */
export function SignIn({ view, onDone }: { view: SessionView; onDone(): void }) {
  const { t } = useI18n();
  const fault = useFault();
  const [login, setLogin] = useState(view.lockedBy?.login ?? "");
  const [password, setPassword] = useState("");
  const [recovering, setRecovering] = useState(false);
  const [restoring, setRestoring] = useState(false);
  const signIn = useCommand("session.sign_in", { quiet: true });
  const choose = useCommand("session.choose", { quiet: true });
  const demonstrate = useCommand("office.demonstration", { quiet: true });
  const demonstration = view.place === "demonstration";

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
  const change = async (place: Place) => {
    const done = place === "office" ? await choose.run(place) : await demonstrate.run(null);
    if (!done.ok) return;
    signIn.fail(null);
    onDone();
  };
  const errors = (field: string) => fault.of(signIn.failure, field);

  if (restoring) {
    const done = () => {
      setRestoring(false);
      signIn.fail(null);
      onDone();
    };
    return (
      <FrontDoor>
        <RestoreBackup login={login} onBack={() => setRestoring(false)} onDone={done} />
      </FrontDoor>
    );
  }
  if (recovering) {
    return (
      <FrontDoor>
        <Recover onBack={() => setRecovering(false)} onDone={onDone} />
      </FrontDoor>
    );
  }
  return (
    <FrontDoor wide={demonstration} band={demonstration && <p className={s.band}>{t("nav.demonstration")}</p>}>
      <DoorHeading
        title={view.lockedBy ? t("sign_in.locked") : t("sign_in.title")}
        lead={view.lockedBy ? t(view.lockedBy.byItself ? "sign_in.locked_itself" : "sign_in.locked_by", { name: view.lockedBy.name }) : demonstration ? t("sign_in.accounts_hint") : t("sign_in.lead")}
        quiet={!demonstration}
      />
      {demonstration && <Accounts accounts={view.accounts} busy={signIn.busy} onChoose={(account) => void enter(account)} />}
      <div className={s.form}>
        {demonstration && <h2 className={s.or}>{t("sign_in.or")}</h2>}
        <Form
          label={t("sign_in.title")}
          onSubmit={() => void enter({ login, password })}
          failure={signIn.failure ?? demonstrate.failure}
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
            autoFocus={!demonstration && !view.lockedBy}
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
            autoFocus={view.lockedBy !== null}
            value={password}
            onChange={setPassword}
            error={errors("password")}
          />
        </Form>
        <div className={s.ways}>
          {signIn.failure?.code === "damagedFile" && (
            <Button look="primary" size="sm" onPress={() => setRestoring(true)}>
              {t("door.restore")}
            </Button>
          )}
          {!demonstration && (
            <Button look="quiet" size="sm" onPress={() => setRecovering(true)}>
              {t("sign_in.forgotten")}
            </Button>
          )}
          {demonstration ? (
            <Button look="quiet" size="sm" onPress={() => void change("office")}>
              {view.hasOffice ? t("sign_in.own_office") : t("sign_in.leave_demonstration")}
            </Button>
          ) : (
            <Button look="quiet" size="sm" busy={demonstrate.busy} onPress={() => void change("demonstration")}>
              {t("start.demonstration")}
            </Button>
          )}
        </div>
      </div>
    </FrontDoor>
  );
}
