import { Card, DataTable, Empty, FailureNotice, KeyValueList, Notice, Page, PageHeader, Select, Skeleton, Tabs, type Column } from "@/components";
import { href, usePlace, useSetQuery } from "@/app/router";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { LateCase, SubmissionView } from "@/ipc/generated";
import { BalanceView } from "./BalanceView";
import { ExportBar } from "./ExportBar";
import { FigureTable } from "./FigureTable";
import { SheetView } from "./SheetView";
import { useMayOpen } from "./useMayOpen";
import s from "./Statistics.module.css";

/** A return as it was submitted: frozen, signed, and what has changed since. */
export function SubmissionScreen({ id }: { id: string }) {
  const { t, date, dateTime, number } = useI18n();
  const submitted = useQuery("statistic.submitted", { submission: id, other: null });
  const data = submitted.data;
  const crumbs = [
    { label: t("place.statistics"), href: "#/statistics" },
    { label: t("statistic.returns"), href: "#/statistics/returns" },
  ];
  if (!data)
    return (
      <Page wide>
        <PageHeader title={t("statistic.returns")} crumbs={crumbs} />
        {submitted.failure ? <FailureNotice failure={submitted.failure} onRetry={submitted.reload} /> : <Skeleton lines={10} />}
      </Page>
    );
  const { submission } = data;
  const title = t(`statistic.family.${submission.family}`);
  const period = t("statistic.period", { from: date(submission.period.from), to: date(submission.period.to) });
  return (
    <Page wide>
      <PageHeader title={title} lead={t("statistic.version_of", { period, version: number(submission.version) })} crumbs={crumbs} />
      <Notice tone={submission.sound ? "success" : "danger"} title={t(submission.sound ? "statistic.sound" : "statistic.unsound")}>
        {t(submission.sound ? "statistic.sound_means" : "statistic.unsound_means")}
      </Notice>
      <Card title={t("statistic.submission")}>
        <KeyValueList
          columns={2}
          items={[
            { label: t("statistic.submitted_at"), value: dateTime(submission.submittedAt) },
            { label: t("cases.officer"), value: <bdi>{submission.officer}</bdi> },
            { label: t("statistic.note"), value: <bdi>{submission.note}</bdi> },
            { label: t("statistic.position"), value: t("statistic.entries", { count: number(submission.commits) }) },
            { label: t("statistic.key"), value: <bdi className="tabular">{submission.key}</bdi> },
            { label: t("statistic.digest"), value: <bdi className={s.digest}>{submission.digest}</bdi> },
          ]}
        />
      </Card>
      <Tabs
        label={title}
        items={[
          {
            id: "sheets",
            label: t("statistic.sheets"),
            children: (
              <div className={s.stack}>
                <ExportBar what={{ of: "submission", submission: id }} title={title} notes={[period, t("statistic.version_of", { period, version: number(submission.version) })]} />
                <SheetView sheets={data.sheets} />
              </div>
            ),
          },
          { id: "difference", label: t("statistic.difference"), children: <DifferenceView submission={submission} /> },
          { id: "balance", label: t("statistic.balance"), children: <div className={s.stack}><ExportBar what={{ of: "submittedBalance", submission: id }} title={`${title}: ${t("statistic.balance")}`} notes={[period]} /><BalanceView balance={data.balance} /></div> },
        ]}
      />
    </Page>
  );
}

/** What has changed since: cell by cell, and the cases of which something was entered late. */
function DifferenceView({ submission }: { submission: SubmissionView }) {
  const { t, maybe, date, dateTime, number } = useI18n();
  const mayOpen = useMayOpen();
  const set = useSetQuery();
  const { query } = usePlace();
  const other = query.get("other");
  const all = useQuery("statistic.submissions", null);
  const others = (all.data ?? []).filter((one) => one.id !== submission.id && one.family === submission.family && one.period.from === submission.period.from && one.period.to === submission.period.to);
  const difference = useQuery("statistic.difference", { submission: submission.id, other });
  const data = difference.data;
  const columns: Column<LateCase>[] = [
    { id: "number", header: t("cases.number"), cell: (one) => <bdi className="tabular">{one.number}</bdi> },
    { id: "at", header: t("statistic.entered_at"), cell: (one) => dateTime(one.enteredAt), figures: true },
    { id: "officer", header: t("statistic.entered_by"), cell: (one) => <bdi>{one.officer ?? ""}</bdi> },
    { id: "command", header: t("statistic.entered_what"), cell: (one) => (one.command ? (maybe(`command.${one.command.replaceAll(".", "_")}`) ?? one.command) : "") },
  ];
  const count = (value: number | null) => (value === null ? "–" : number(value));
  return (
    <div className={s.stack}>
      {others.length > 0 && (
        <Select name="other" label={t("statistic.compare_with")} value={other ?? "now"} onChange={(next) => set({ other: next === "now" ? null : next })} options={[{ id: "now", label: t("statistic.as_it_is") }, ...others.map((one) => ({ id: one.id, label: t("statistic.version_at", { version: number(one.version), day: date(one.submittedAt) }) }))]} />
      )}
      {difference.failure && <FailureNotice failure={difference.failure} onRetry={difference.reload} />}
      {!data && !difference.failure && <Skeleton lines={6} />}
      {data && (
        <>
          <Notice tone={data.reproduced ? "success" : "warning"} title={t(data.reproduced ? "statistic.reproduced" : "statistic.not_reproduced")}>
            {t(data.reproduced ? "statistic.reproduced_means" : "statistic.not_reproduced_means")}
          </Notice>
          {data.cells.length === 0 ? (
            <Empty title={t("statistic.no_difference")} />
          ) : (
            <>
            <ExportBar what={{ of: "difference", submission: submission.id, other }} title={t("statistic.difference")} notes={[t("statistic.version_of", { period: t("statistic.period", { from: date(submission.period.from), to: date(submission.period.to) }), version: number(submission.version) })]} />
            <Card title={t("statistic.cells")} note={t("statistic.cells_count", { count: data.cells.length })} flush>
              <FigureTable
                label={t("statistic.cells")}
                head={[t("statistic.sheet"), t("statistic.row"), t("statistic.column"), t("statistic.was"), t("statistic.is")]}
                rows={data.cells.map((cell, at) => ({ id: String(at), cells: [maybe(`statistic.sheet.${cell.sheet}`) ?? cell.sheet, cell.row.join(" · "), cell.column, <span key="was">{count(cell.before)}</span>, <span key="is">{count(cell.after)}</span>] }))}
              />
            </Card>
            </>
          )}
          {data.cases.length > 0 && (
            <Card title={t("statistic.late")} note={t("statistic.late_note")} flush>
              <DataTable label={t("statistic.late")} columns={columns} rows={data.cases} rowKey={({ application }) => application} {...(mayOpen ? { href: (one: LateCase) => href(["cases", one.application, "journal"]) } : {})} empty={<Empty title={t("statistic.none")} />} />
            </Card>
          )}
        </>
      )}
    </div>
  );
}
