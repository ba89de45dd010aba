import { ChartNoAxesColumn } from "lucide-react";
import { useState } from "react";
import { useRoleName } from "@/app/roles";
import { Card, DataTable, Empty, Grid, Page, PageHeader, SubNav, todayIso, type Column } from "@/components";
import { PartialDayField } from "@/features/person/PartialDayField";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { TrainingCoverage, TrainingLeaver, TrainingLost } from "@/ipc/generated";
import { SaveTable } from "./SaveTable";
import { share } from "./standing";
import { useModules } from "./useModules";
import { useTrainingNav } from "./useTrainingNav";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Coverage by duty and unit, and what training left with who left. */
export function FiguresScreen() {
  const { t, date, number } = useI18n();
  const nav = useTrainingNav();
  const role = useRoleName();
  const { word } = useModules();
  const [from, setFrom] = useState(`${todayIso().slice(0, 4)}-01-01`);
  const [until, setUntil] = useState(todayIso());
  const period = { from, until };
  const whole = DAY.test(from) && DAY.test(until);
  const { data, loading, failure, reload } = useQuery("training.turnover", whole ? period : undefined, { keep: true });
  const state = { loading, failure, onRetry: reload };
  const coverage: Column<TrainingCoverage>[] = [
    { id: "role", header: t("training.role"), cell: (one) => role(one.role) },
    { id: "unit", header: t("training.unit"), cell: ({ unit }) => <bdi>{unit || t("training.unit_none")}</bdi> },
    { id: "module", header: t("training.module"), cell: ({ module }) => word(module) },
    { id: "must", header: t("training.must_hold"), cell: ({ officers }) => number(officers), figures: true },
    { id: "held", header: t("training.hold"), cell: ({ held }) => number(held), figures: true },
    { id: "share", header: t("training.share"), cell: ({ held, officers }) => t("training.percent", { share: share(held, officers) ?? 0 }), figures: true },
    { id: "overdue", header: t("training.overdue"), cell: ({ overdue }) => number(overdue), figures: true },
  ];
  const leavers: Column<TrainingLeaver>[] = [
    { id: "name", header: t("training.name"), cell: ({ name }) => <bdi>{name}</bdi> },
    { id: "unit", header: t("training.unit"), cell: ({ unit }) => <bdi>{unit}</bdi>, minor: true },
    { id: "left", header: t("training.left_on"), cell: ({ leftOn }) => date(leftOn) },
    { id: "certificates", header: t("training.certificates"), cell: ({ certificates }) => number(certificates), figures: true },
    { id: "hours", header: t("training.hours_lost"), cell: ({ hours }) => number(hours), figures: true },
  ];
  const lost: Column<TrainingLost>[] = [
    { id: "module", header: t("training.module"), cell: ({ module }) => word(module) },
    { id: "certificates", header: t("training.certificates"), cell: ({ certificates }) => number(certificates), figures: true },
    { id: "hours", header: t("training.hours_lost"), cell: ({ hours }) => number(hours), figures: true },
    { id: "remaining", header: t("training.remaining"), cell: ({ remaining }) => number(remaining), figures: true },
  ];
  return (
    <Page wide>
      <PageHeader title={t("training.figures")} lead={t("training.figures_lead")} />
      <SubNav label={t("place.training")} items={nav} current="figures" />
      <Grid min="16rem">
        <PartialDayField name="from" label={t("training.period_from")} value={from} onChange={(next) => setFrom(next ?? "")} />
        <PartialDayField name="until" label={t("training.period_until")} value={until} onChange={(next) => setUntil(next ?? "")} />
      </Grid>
      <Card flush title={t("training.leavers")} note={data && number(data.leavers.length)} actions={whole && <SaveTable table="leavers" period={period} />}>
        <DataTable {...state} label={t("training.leavers")} columns={leavers} rows={data?.leavers} rowKey={({ name, leftOn }) => `${name} ${leftOn}`} empty={<Empty icon={ChartNoAxesColumn} title={t("training.leavers_none")} />} />
      </Card>
      <Card flush title={t("training.lost")} note={data && number(data.certificates)} actions={whole && <SaveTable table="lost" period={period} />}>
        <DataTable {...state} label={t("training.lost")} columns={lost} rows={data?.lost} rowKey={({ module }) => module} empty={<Empty icon={ChartNoAxesColumn} title={t("training.lost_none")} />} />
      </Card>
      <Card flush title={t("training.coverage")} actions={whole && <SaveTable table="coverage" period={period} />}>
        <DataTable {...state} label={t("training.coverage")} columns={coverage} rows={data?.coverage} rowKey={({ role: of, unit, module }) => `${of} ${unit} ${module}`} empty={<Empty icon={ChartNoAxesColumn} title={t("training.required_none")} />} />
      </Card>
    </Page>
  );
}
