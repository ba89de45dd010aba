import { HardDriveDownload, Info, KeyRound, Scale, ShieldCheck, UserCog, Users } from "lucide-react";
import { Page, PageHeader, Stack, SubNav } from "@/components";
import { useI18n } from "@/i18n";
import { About } from "./About";
import { Backup } from "./Backup";
import { FileCheck } from "./FileCheck";
import { Keys } from "./Keys";
import { SigningKeys } from "./SigningKeys";
import { Roles } from "./Roles";
import { Officers } from "./Officers";
import { Profile } from "./Profile";
import { Backups } from "./Restore";
import { SetAside } from "./SetAside";
import s from "./Administration.module.css";

/** Accounts, backups and the case file itself; no case content. */
export function Administration({ section }: { section: string }) {
  const { t } = useI18n();
  const sections = [
    { id: "officers", label: t("section.officers"), icon: Users, screen: <Officers /> },
    { id: "roles", label: t("section.roles"), icon: UserCog, screen: <Roles /> },
    { id: "keys", label: t("section.keys"), icon: KeyRound, screen: <Keys /> },
    { id: "backup", label: t("section.backup"), icon: HardDriveDownload, screen: (
        <Stack>
          <Backup />
          <Backups />
          <SetAside />
        </Stack>
      ) },
    { id: "check", label: t("section.check"), icon: ShieldCheck, screen: <FileCheck /> },
    { id: "signing", label: t("section.signing"), icon: KeyRound, screen: <SigningKeys /> },
    { id: "profile", label: t("section.profile"), icon: Scale, screen: <Profile /> },
    { id: "about", label: t("section.about"), icon: Info, screen: <About /> },
  ];
  const current = sections.find(({ id }) => id === section) ?? sections[0];
  return (
    <Page>
      <PageHeader title={t("place.administration")} lead={t("administration.lead")} />
      <div className={s.columns}>
        <SubNav
          layout="side"
          label={t("place.administration")}
          current={current?.id ?? ""}
          items={sections.map(({ id, label, icon }) => ({ id, label, icon, href: `#/administration/${id}` }))}
        />
        <div key={current?.id} className={s.content}>
          {current?.screen}
        </div>
      </div>
    </Page>
  );
}
