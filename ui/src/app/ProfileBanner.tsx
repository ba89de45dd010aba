import { Notice } from "@/components";
import { useI18n } from "@/i18n";
import type { LoadError } from "@/ipc/generated";

/** That the profile the office was given cannot be used. Everybody is told; what is wrong, whoever can mend it. */
export function ProfileBanner({ fault }: { fault: LoadError | null }) {
  const { t } = useI18n();
  return (
    <Notice tone="warning" live title={t("profile.broken")} actions={fault && <a href="#/administration/profile">{t("profile.mend")}</a>}>
      <p>{fault ? t("profile.broken_admin") : t("profile.broken_text")}</p>
      {fault && <FaultText fault={fault} />}
    </Notice>
  );
}

/** File, line and rule. */
export function FaultText({ fault: { file, line, rule } }: { fault: LoadError }) {
  const { t } = useI18n();
  return (
    <p>
      <bdi>{line === null ? t("profile.fault", { file }) : t("profile.fault_line", { file, line })}</bdi> <bdi>{rule}</bdi>
    </p>
  );
}
