import { House, Plus } from "lucide-react";
import { useState } from "react";
import { useList, useListWord } from "@/app/lists";
import { go } from "@/app/router";
import { BidiText, ButtonLink, Card, DataTable, Empty, Grid, PersonName, Select, StatusPill, TextField, type Column } from "@/components";
import r from "@/features/records/Records.module.css";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { HouseholdRow } from "@/ipc/generated";
import { assistanceHref, householdHref } from "./addresses";
import { RegisterHousehold } from "./RegisterHousehold";

/** Households, found by number or a name of anybody in them. */
export function HouseholdsList({ open }: { open: string | undefined }) {
  const { t, number } = useI18n();
  const population = useListWord("population");
  const populations = useList("population");
  const [text, setText] = useState("");
  const [who, setWho] = useState("");
  const [page, setPage] = useState(1);
  const list = useQuery("household.list", { text, population: who || null, page: page - 1 }, { keep: true });
  const columns: Column<HouseholdRow>[] = [
    { id: "head", header: t("household.head"), cell: ({ head }) => <PersonName latin={head.latin} native={head.native} /> },
    { id: "number", header: t("household.number"), cell: (row) => <bdi className="tabular">{row.number}</bdi> },
    { id: "population", header: t("household.population"), cell: (row) => population(row.population) },
    { id: "persons", header: t("household.persons"), cell: ({ persons }) => number(persons), figures: true },
    { id: "address", header: t("household.address"), cell: ({ address }) => <BidiText>{address}</BidiText>, minor: true },
    {
      id: "state",
      header: t("records.state"),
      cell: ({ problems, ended }) => (ended ? <StatusPill>{t("household.is_ended")}</StatusPill> : problems > 0 ? <StatusPill tone="warning">{t("household.open_problems", { count: problems })}</StatusPill> : <StatusPill tone="success">{t("household.assisted")}</StatusPill>),
    },
  ];
  const add = (
    <ButtonLink icon={Plus} look="primary" href={assistanceHref("households", "new")}>
      {t("household.register")}
    </ButtonLink>
  );
  const first = () => setPage(1);
  return (
    <>
      <Card flush title={t("assistance.households")} note={list.data && number(list.data.total)} actions={add}>
        <div className={r.filters}>
          <Grid min="14rem">
            <TextField
              name="text"
              type="search"
              label={t("household.find")}
              value={text}
              onChange={(next) => {
                setText(next);
                first();
              }}
            />
            <Select
              name="population"
              label={t("household.population")}
              options={[{ id: "", label: t("household.everybody") }, ...populations.map(({ id, label }) => ({ id, label }))]}
              value={who}
              onChange={(next) => {
                setWho(next);
                first();
              }}
            />
          </Grid>
        </div>
        <DataTable
          label={t("assistance.households")}
          columns={columns}
          rows={list.data?.rows}
          rowKey={({ id }) => id}
          href={({ id }) => householdHref(id)}
          loading={list.loading}
          failure={list.failure}
          onRetry={list.reload}
          total={list.data?.total ?? 0}
          page={page}
          pageSize={list.data?.size ?? 50}
          onPage={setPage}
          empty={
            <Empty icon={House} title={t("household.none")} actions={add}>
              {t("household.none_hint")}
            </Empty>
          }
        />
      </Card>
      {open === "new" && <RegisterHousehold onClose={() => go(assistanceHref("households"))} />}
    </>
  );
}
