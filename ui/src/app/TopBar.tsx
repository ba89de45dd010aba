import { KeyRound, Keyboard, Lock, LogOut, Search } from "lucide-react";
import { Avatar, IconButton, Menu } from "@/components";
import { useI18n } from "@/i18n";
import { LanguageSwitch } from "./LanguageSwitch";
import { ThemeMenu } from "./ThemeMenu";
import s from "./TopBar.module.css";

export interface TopBarProps {
  officer: { name: string; duties: string };
  /** This officer may look for cases. */
  cases: boolean;
  onFind(): void;
  onKeys(): void;
  onLock(): void;
  onPassword(): void;
  onSignOut(): void;
}

export function TopBar({ officer, cases, onFind, onKeys, onLock, onPassword, onSignOut }: TopBarProps) {
  const { t } = useI18n();
  return (
    <div className={s.bar}>
      <button type="button" className={s.find} onClick={onFind}>
        <Search aria-hidden="true" className={s.icon} />
        <span className={s.words}>{cases ? t("nav.find") : t("palette.placeholder_actions")}</span>
        <kbd className={s.key}>Ctrl K</kbd>
      </button>
      <div className={s.end}>
        <LanguageSwitch />
        <ThemeMenu />
        <IconButton icon={Keyboard} label={t("nav.keys")} onPress={onKeys} />
        <Menu
          named
          label={t("nav.officer")}
          trigger={
            <>
              <span className="visually-hidden">{t("nav.officer")}</span>
              <Avatar name={officer.name} size="sm" />
              <bdi className={s.name}>{officer.name}</bdi>
            </>
          }
          heading={
            <div className={s.who}>
              <bdi className={s.full}>{officer.name}</bdi>
              <span className={s.duties}>{officer.duties}</span>
            </div>
          }
          items={[
            { id: "lock", label: t("nav.lock"), icon: Lock, onPress: onLock },
            { id: "password", label: t("own_password.title"), icon: KeyRound, onPress: onPassword },
            { id: "out", label: t("nav.sign_out"), icon: LogOut, onPress: onSignOut },
          ]}
        />
      </div>
    </div>
  );
}
