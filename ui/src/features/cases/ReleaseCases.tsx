import { ReleaseDrawer } from "@/features/records/ReleaseDrawer";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { CaseQuery, Stage } from "@/ipc/generated";
import { STAGES } from "./useCaseList";

/** The list as it is filtered leaves, in the words of the page. */
export function ReleaseCases({ query, onClose }: { query: CaseQuery; onClose(): void }) {
  const { t } = useI18n();
  const release = useCommand("release.cases");
  const head = [t("cases.number"), t("cases.stage"), t("cases.applicant"), t("cases.nationality"), t("cases.persons"), t("cases.registered"), t("cases.officer"), t("release.number")];
  const stages = Object.fromEntries(STAGES.map((stage) => [stage, t(`stage.${stage}`)])) as Record<Stage, string>;
  return <ReleaseDrawer title={t("release.cases")} draft="cases/release" run={(form) => release.run({ query, head, stages, release: form })} onClose={onClose} />;
}
