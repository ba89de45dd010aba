import { Inbox } from "lucide-react";
import { useListWord } from "@/app/lists";
import { href, usePlace, useSetQuery } from "@/app/router";
import { BidiText, Card, DataTable, Empty, PersonName, Select, StatusPill, type Column, type Tone } from "@/components";
import { useI18n } from "@/i18n";
import type { FoundPerson, ImportRowView, ImportView, RowOutcome } from "@/ipc/generated";
import { useQuery } from "@/ipc";
import { OUTCOMES } from "./fields";
import { leads } from "./families";
import { RegisterRow } from "./RegisterRow";
import { Faults } from "./RowFaults";
import s from "./Import.module.css";

const TONES: Record<RowOutcome, Tone> = { made: "success", alike: "warning", left: "info", faulty: "danger", withdrawn: "neutral", kept: "info" };
const ON_A_PAGE = 50;

/** What became of each row. Filter and page stand in the address. */
export function ImportRowsTable({ view }: { view: ImportView }) {
  const { t, number } = useI18n();
  const { query } = usePlace();
  const set = useSetQuery();
  const relationship = useListWord("relationship");
  const outcome = OUTCOMES.find((one) => one === query.get("outcome")) ?? null;
  const asked = Number(query.get("page"));
  const page = Number.isInteger(asked) && asked > 1 ? asked : 1;
  const { data, failure, loading, reload } = useQuery("import.rows", { import: view.id, outcome, from: (page - 1) * ON_A_PAGE, count: ON_A_PAGE }, { keep: true });
  const first = leads(data?.rows ?? []);
  const link = (person: FoundPerson) => (
    <a href={href(["find", person.id])}>
      <PersonName latin={person.name.latin} native={person.name.native} />
    </a>
  );
  const columns: Column<ImportRowView>[] = [
    { id: "line", header: t("import.line"), figures: true, width: "5rem", cell: ({ line }) => number(line) },
    { id: "name", header: t("compare.name"), cell: ({ person, cells }) => (person ? link(person) : <BidiText>{cells.filter(Boolean).slice(0, 4).join(" · ")}</BidiText>) },
    {
      id: "group",
      header: t("import.field.group"),
      minor: true,
      cell: (row) => (
        <span className={s.family}>
          <BidiText>{row.family}</BidiText>
          <span className={s.quiet}>{relationship(row.relationship)}</span>
        </span>
      ),
    },
    { id: "outcome", header: t("import.outcome"), cell: (row) => <StatusPill tone={TONES[row.outcome]}>{t(`import.outcome.${row.outcome}`)}</StatusPill> },
    {
      id: "what",
      header: t("import.what"),
      cell: (row) => (
        <>
          <Faults faults={row.faults} />
          {row.known && (
            <p>
              {t("import.left_because")} {link(row.known)}
            </p>
          )}
          {row.remarks && <BidiText>{row.remarks}</BidiText>}
          <RegisterRow view={view} row={row} leads={first.has(row.line)} />
        </>
      ),
    },
  ];
  return (
    <Card flush title={t("import.all_rows")} note={t("import.families_hint")}>
      <div className={s.filter}>
        <Select<RowOutcome | "all">
          name="outcome"
          label={t("import.outcome")}
          value={outcome ?? "all"}
          options={[{ id: "all", label: t("import.outcome.all") }, ...OUTCOMES.map((id) => ({ id, label: t(`import.outcome.${id}`) }))]}
          onChange={(next) => set({ outcome: next === "all" ? null : next, page: null })}
        />
      </div>
      <DataTable
        alignTop
        label={t("import.all_rows")}
        columns={columns}
        rows={data?.rows}
        rowKey={({ line }) => String(line)}
        loading={loading}
        failure={failure}
        onRetry={reload}
        total={data?.total ?? 0}
        page={page}
        pageSize={ON_A_PAGE}
        onPage={(next) => set({ page: next === 1 ? null : next })}
        empty={<Empty icon={Inbox} title={t("import.none_here")} />}
      />
    </Card>
  );
}
