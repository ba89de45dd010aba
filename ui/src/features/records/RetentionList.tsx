import { Hourglass } from "lucide-react";
import { useState } from "react";
import { href } from "@/app/router";
import { useWords } from "@/app/words";
import { Button, Card, Checkbox, DataTable, Empty, Row, StatusPill, type Column } from "@/components";
import { useSession } from "@/app/session";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { KeepingOrderView, RetentionRow } from "@/ipc/generated";
import { LateErasure } from "./LateErasure";
import { NotReached } from "./NotReached";
import { PagedCard, Ticked } from "./PagedCard";

/** Whose time is over, and what was erased: also of cases that are gone. */
export function RetentionList() {
  const { t, date } = useI18n();
  const words = useWords();
  const [all, setAll] = useState(false);
  const [page, setPage] = useState(1);
  const [late, setLate] = useState<KeepingOrderView | null>(null);
  const { has } = useSession();
  const list = useQuery("keeping.due", { all, page: page - 1 }, { keep: true });
  const erasures = useQuery("keeping.erasures", null);
  const columns: Column<RetentionRow>[] = [
    { id: "number", header: t("letters.case"), cell: (one) => <bdi className="tabular">{one.number}</bdi> },
    { id: "what", header: t("keeping.what"), cell: ({ name, verified }) => (verified ? words(name) : `${words(name)} · ${t("records.unverified")}`) },
    { id: "closed", header: t("keeping.closed_on"), cell: ({ closedOn }) => date(closedOn), figures: true, minor: true },
    { id: "last", header: t("keeping.last_day"), cell: ({ lastDay }) => (lastDay ? date(lastDay) : t("keeping.for_ever")), figures: true },
    { id: "then", header: t("keeping.then"), cell: (one) => t(`keeping.then.${one.then}`) },
    {
      id: "state",
      header: t("records.state"),
      cell: ({ over, held, proposed }) => (
        <Row gap={1}>
          {held ? <StatusPill tone="warning">{t("keeping.held")}</StatusPill> : <StatusPill tone={over ? "danger" : "neutral"}>{t(over ? "keeping.over" : "keeping.runs")}</StatusPill>}
          {proposed && <StatusPill tone="accent">{t("keeping.proposed")}</StatusPill>}
        </Row>
      ),
    },
  ];
  const gone: Column<KeepingOrderView>[] = [
    { id: "number", header: t("letters.case"), cell: (one) => <bdi className="tabular">{one.number}</bdi> },
    { id: "on", header: t("keeping.ordered_on"), cell: ({ orderedOn }) => date(orderedOn), figures: true },
    { id: "by", header: t("keeping.ordered_by"), cell: ({ orderedBy, endedBy }) => <bdi>{[orderedBy, endedBy].filter(Boolean).join(", ")}</bdi> },
    {
      id: "state",
      header: t("records.state"),
      cell: (order) => {
        const { waits, approved, erased, late: acts } = order;
        return (
          <Row gap={1}>
            <StatusPill tone={waits ? "warning" : approved ? "success" : "neutral"}>{waits ? t("keeping.waits") : approved ? t("keeping.erased", { count: erased ?? 0 }) : t("keeping.refused")}</StatusPill>
            {acts.length > 0 && <StatusPill tone="danger">{t("keeping.late", { count: acts.length })}</StatusPill>}
            {acts.length > 0 && has("approveErasure") && (
              <Button size="sm" onPress={() => setLate(order)}>
                {t("keeping.late_look")}
              </Button>
            )}
          </Row>
        );
      },
    },
  ];
  return (
    <>
      <PagedCard
        title={t("records.retention")}
        list={list}
        columns={columns}
        rowKey={({ application, rule }) => `${application} ${rule}`}
        href={({ application }) => href(["cases", application, "records"])}
        page={page}
        onPage={setPage}
        none={{ icon: Hourglass, title: t("keeping.none"), hint: t("keeping.none_hint") }}
        filters={
          <Ticked>
            <Checkbox name="all" label={t("keeping.all")} checked={all} onChange={(next) => { setAll(next); setPage(1); }} />
          </Ticked>
        }
      />
      <NotReached />
      <Card flush title={t("keeping.erasures")}>
        <DataTable label={t("keeping.erasures")} columns={gone} rows={erasures.data} rowKey={({ id }) => id} loading={erasures.loading} failure={erasures.failure} onRetry={erasures.reload} empty={<Empty icon={Hourglass} title={t("keeping.no_erasures")} />} />
      </Card>
      {late && <LateErasure order={late} onClose={() => setLate(null)} />}
    </>
  );
}
