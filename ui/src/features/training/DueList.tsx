import { Card, Row, Stack, StatusPill } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { TrainingDue } from "@/ipc/generated";
import { MINE, NEEDS, OFFICERS, SESSIONS } from "./addresses";
import { useModules } from "./useModules";

const LEADS: Partial<Record<TrainingDue["code"], string>> = { needsOpen: NEEDS, certificatesExpired: OFFICERS, sessionsToSettle: SESSIONS };

/** What is due of trainings; nothing where nothing is. */
export function DueList({ due }: { due: readonly TrainingDue[] }) {
  const { t, date } = useI18n();
  const { word } = useModules();
  if (due.length === 0) return null;
  return (
    <Card title={t("training.due")}>
      <Stack gap={2}>
        {due.map((one) => (
          <Row key={`${one.code} ${one.module ?? ""} ${one.id ?? ""}`} gap={2}>
            {one.day && <StatusPill tone={one.late ? "danger" : "accent"}>{date(one.day)}</StatusPill>}
            <a href={LEADS[one.code] ?? MINE}>{t(`training.due.${one.code}`, { module: one.module ? word(one.module) : "", count: one.count })}</a>
          </Row>
        ))}
      </Stack>
    </Card>
  );
}

/** The same among My work. */
export function MyTrainingDue() {
  const { data } = useQuery("training.mine", { officer: null });
  return <DueList due={data?.due ?? []} />;
}
