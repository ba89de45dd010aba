import { CircleCheck } from "lucide-react";
import { useMemo } from "react";
import { href } from "@/app/router";
import { Card, DataTable, Empty, Notice, Page, PageHeader, PersonName, type Column } from "@/components";
import { usePersonWords } from "@/features/find/usePersonWords";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { FoundPerson, WaitingPair } from "@/ipc/generated";
import { BandPill } from "./BandPill";
import { bandOf } from "./band";
import s from "./Duplicates.module.css";

/** Pairs of records that look like one person and wait for a decision, the likeliest first. */
export function QueueScreen() {
  const { t, date } = useI18n();
  const words = usePersonWords();
  const { data, failure, loading, reload } = useQuery("duplicate.waiting", null);
  const pairs = useMemo(() => data && [...data.pairs].sort((a, b) => (b.probability ?? 0) - (a.probability ?? 0)), [data]);
  const person = (of: FoundPerson) => (
    <span className={s.person}>
      <PersonName stacked latin={of.name.latin} native={of.name.native} />
      <span className={s.quiet}>{words.facts(of).join(" · ")}</span>
      <span className={s.quiet}>{words.cases(of)}</span>
    </span>
  );
  const columns: Column<WaitingPair>[] = [
    { id: "one", header: t("duplicates.one"), cell: ({ one }) => person(one) },
    { id: "other", header: t("duplicates.other"), cell: ({ other }) => person(other) },
    { id: "likeness", header: t("duplicates.likeness"), cell: ({ probability }) => (probability === null ? t("duplicates.unweighed") : <BandPill likeness={{ probability: probability / 1000, band: bandOf(probability) }} />) },
    { id: "raised", header: t("duplicates.raised"), minor: true, cell: ({ raisedOn }) => date(raisedOn) },
  ];
  return (
    <Page wide>
      <PageHeader title={t("duplicates.title")} lead={t("duplicates.lead")} />
      {data && data.total > data.pairs.length && <Notice>{t("duplicates.first_only", { count: data.pairs.length, total: data.total })}</Notice>}
      <Card flush>
        <DataTable
          alignTop
          label={t("duplicates.title")}
          columns={columns}
          rows={pairs}
          rowKey={({ one, other }) => `${one.id} ${other.id}`}
          href={({ one, other }) => href(["duplicates", one.id, other.id])}
          loading={loading}
          failure={failure}
          onRetry={reload}
          empty={
            <Empty icon={CircleCheck} title={t("duplicates.none")}>
              {t("duplicates.none_hint")}
            </Empty>
          }
        />
      </Card>
    </Page>
  );
}
