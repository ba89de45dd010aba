import { StatusPill } from "@/components";
import { useI18n } from "@/i18n";
import type { AuditGrade } from "@/ipc/generated";

const TONES = { A: "success", B: "success", C: "warning", D: "danger" } as const;

/** A grade, or that there is none yet. */
export function Grade({ grade }: { grade: AuditGrade | null }) {
  const { t } = useI18n();
  return grade ? <StatusPill tone={TONES[grade]}>{grade}</StatusPill> : <span>{t("quality.no_grade")}</span>;
}
