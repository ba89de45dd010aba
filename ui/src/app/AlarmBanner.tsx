import { Notice } from "@/components";
import { Problems } from "@/features/administration/Problems";
import { useI18n } from "@/i18n";
import type { ProblemView } from "@/ipc/generated";

/** That the case file is not what it should be. Everybody is told: work written into it now may be lost. */
export function AlarmBanner({ problems, administers }: { problems: readonly ProblemView[]; administers: boolean }) {
  const { t } = useI18n();
  return (
    <Notice tone="danger" live title={t("alarm.title")} actions={administers && <a href="#/administration/check">{t("check.run")}</a>}>
      <p>{administers ? t("alarm.administrator") : t("alarm.officer")}</p>
      <p>{t("alarm.goes_on")}</p>
      <Problems problems={problems} administers={administers} />
    </Notice>
  );
}
