import { Footprints } from "lucide-react";
import { useState } from "react";
import { useCountry } from "@/app/countries";
import { Card, Checkbox, DataTable, Empty, Page, PageHeader, PersonName, Select, StatusPill, type Column } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { ReturnRow, ReturnStage } from "@/ipc/generated";
import { returnsHref } from "./addresses";
import { RETURN_STAGES, toneOf } from "./stages";
import s from "./Returns.module.css";

const SIZE = 50;
const EVERY = "-";

/** Everybody who asked about returning, where each stands and what is next. */
export function ReturnsScreen() {
  const { t, date, number } = useI18n();
  const country = useCountry();
  const list = useQuery("return.list", null);
  const [stage, setStage] = useState<ReturnStage | typeof EVERY>(EVERY);
  const [ended, setEnded] = useState(false);
  const [page, setPage] = useState(1);
  const rows = list.data?.filter((row) => (ended || row.open) && (stage === EVERY || row.stage === stage));
  const columns: Column<ReturnRow>[] = [
    { id: "person", header: t("return.person"), cell: ({ name }) => <PersonName latin={name.latin} native={name.native} /> },
    { id: "case", header: t("return.case"), cell: ({ number: of }) => <bdi className="tabular">{of}</bdi>, minor: true, width: "11rem" },
    { id: "stage", header: t("return.stage"), cell: (row) => <StatusPill tone={toneOf(row.stage)}>{t(`return.stage.${row.stage}`)}</StatusPill>, width: "10rem" },
    { id: "next", header: t("return.next"), cell: ({ next, led }) => (next ? t(`return.step.${next}`) : led ? t("return.child_with") : "") },
    { id: "destination", header: t("return.destination"), cell: ({ country: code }) => country(code), minor: true },
    { id: "departs", header: t("return.departs"), cell: ({ departsOn }) => (departsOn ? date(departsOn) : "") },
    { id: "asked", header: t("return.asked"), cell: ({ askedOn }) => date(askedOn), minor: true },
  ];
  const narrowed = stage !== EVERY || (list.data?.length ?? 0) > (rows?.length ?? 0);
  return (
    <Page wide>
      <PageHeader title={t("place.return")} lead={t("return.lead")} />
      <Card flush title={t("return.all")} note={rows && number(rows.length)}>
        <div className={s.filters}>
            <Select<ReturnStage | typeof EVERY>
              name="stage"
              label={t("return.stage")}
              options={[{ id: EVERY, label: t("return.every_stage") }, ...RETURN_STAGES.map((id) => ({ id, label: t(`return.stage.${id}`) }))]}
              value={stage}
              onChange={(next) => {
                setStage(next);
                setPage(1);
              }}
            />
            <div className={s.tick}>
            <Checkbox
              name="ended"
              label={t("return.with_ended")}
              checked={ended}
              onChange={(on) => {
                setEnded(on);
                setPage(1);
              }}
            />
            </div>
        </div>
        <DataTable
          label={t("return.all")}
          columns={columns}
          rows={rows?.slice((page - 1) * SIZE, page * SIZE)}
          rowKey={({ id }) => id}
          href={({ application }) => returnsHref("place", application)}
          loading={list.loading}
          failure={list.failure}
          onRetry={list.reload}
          total={rows?.length ?? 0}
          page={page}
          pageSize={SIZE}
          onPage={setPage}
          empty={<Empty icon={Footprints} title={t(narrowed ? "return.none_stage" : "return.none")}>{!narrowed && t("return.none_hint")}</Empty>}
        />
      </Card>
    </Page>
  );
}
