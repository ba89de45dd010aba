import { Users } from "lucide-react";
import { useState } from "react";
import { useRoleNames } from "@/app/roles";
import { Card, Checkbox, DataTable, Empty, Grid, Page, PageHeader, Row, Select, Stack, SubNav, type Column } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { TrainingRow } from "@/ipc/generated";
import { officerAt } from "./addresses";
import { HeldPill } from "./HeldPill";
import { Matrix } from "./Matrix";
import { SaveTable } from "./SaveTable";
import { useModules } from "./useModules";
import { usePages } from "./usePages";
import { useTrainingNav } from "./useTrainingNav";

const ALL = "all";
/** More officers than these stand in the list alone. */
const MOST = 60;

/** Officers and modules: what each must hold, and how it stands. */
export function OfficersScreen() {
  const { t, number } = useI18n();
  const nav = useTrainingNav();
  const roles = useRoleNames();
  const { word } = useModules();
  const [module, setModule] = useState(ALL);
  const [open, setOpen] = useState(false);
  const { data, loading, failure, reload } = useQuery("training.matrix", null);
  const shown = ({ required }: TrainingRow) => required.filter((one) => (module === ALL || one.module === module) && (!open || one.state !== "held"));
  const rows = data?.rows.filter((row) => (module === ALL && !open) || shown(row).length > 0);
  const pages = usePages(rows);
  const columns: Column<TrainingRow>[] = [
    { id: "name", header: t("training.name"), cell: ({ name }) => <bdi>{name}</bdi> },
    { id: "roles", header: t("training.roles"), cell: (row) => roles(row.roles), minor: true },
    { id: "unit", header: t("training.unit"), cell: ({ post }) => <bdi>{post.unit}</bdi>, minor: true },
    {
      id: "required",
      header: t("training.required"),
      cell: (row) => (
        <Stack gap={1}>
          {shown(row).map((one) => (
            <span key={one.module}>
              {word(one.module)} <HeldPill of={one} />
            </span>
          ))}
        </Stack>
      ),
    },
  ];
  return (
    <Page wide>
      <PageHeader title={t("training.officers")} lead={t("training.officers_lead")} />
      <SubNav label={t("place.training")} items={nav} current="officers" />
      {data && data.modules.length > 0 && data.rows.length <= MOST && (
        <Card title={t("training.matrix")}>
          <Matrix matrix={data} />
        </Card>
      )}
      <Grid min="16rem">
        <Select name="module" label={t("training.filter_module")} options={[{ id: ALL, label: t("training.filter_all") }, ...(data?.modules ?? []).map((code) => ({ id: code, label: word(code) }))]} value={module} onChange={setModule} />
        <Checkbox name="open" label={t("training.filter_state")} checked={open} onChange={setOpen} />
      </Grid>
      <Card flush title={t("training.officers")} note={rows && number(rows.length)} actions={<SaveTable table="matrix" />}>
        <DataTable label={t("training.officers")} columns={columns} {...pages} rowKey={({ officer }) => officer} href={({ officer }) => officerAt(officer)} loading={loading} failure={failure} onRetry={reload} empty={<Empty icon={Users} title={t("training.matrix_none")} />} alignTop />
      </Card>
      <Card title={t("training.as_files")}>
        {(["certificates", "plans"] as const).map((table) => (
          <Row key={table} gap={3}>
            <span>{t(table === "plans" ? "training.plans_all" : "training.certificates")}</span>
            <SaveTable table={table} />
          </Row>
        ))}
      </Card>
    </Page>
  );
}
