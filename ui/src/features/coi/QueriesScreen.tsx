import { CircleCheck, MessageCirclePlus } from "lucide-react";
import { go } from "@/app/router";
import { useSession } from "@/app/session";
import { BidiText, ButtonLink, Card, DataTable, Empty, Page, PageHeader, SubNav, useToast, type Column } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { QueryView } from "@/ipc/generated";
import { ASK, QUERIES, queryHref } from "./addresses";
import { QueryState } from "./QueryState";
import { QUERY, sourceForm } from "./spec";
import { useCoiNav } from "./useCoiNav";
import { useSourceWords } from "./useSourceWords";

/** Questions about countries, those that wait first. */
export function QueriesScreen({ asking }: { asking?: boolean }) {
  const { t, date } = useI18n();
  const { has } = useSession();
  const nav = useCoiNav();
  const words = useSourceWords();
  const { data, failure, loading, reload } = useQuery("coi.queries", null);
  const asks = has("caseworker", "reviewer");
  const columns: Column<QueryView>[] = [
    { id: "question", header: t("coi.question"), cell: ({ question }) => <BidiText>{question}</BidiText> },
    { id: "country", header: t("coi.country"), width: "11rem", cell: ({ country }) => words.country(country) },
    { id: "topics", header: t("coi.topics"), minor: true, cell: ({ topics }) => words.topics(topics) },
    { id: "asked", header: t("coi.asked"), minor: true, cell: ({ askedBy, askedOn }) => <bdi>{t("coi.by_on", { name: askedBy, date: date(askedOn) })}</bdi> },
    { id: "state", header: t("coi.state"), width: "11rem", cell: (query) => <QueryState query={query} /> },
  ];
  return (
    <Page wide>
      <PageHeader
        title={t("coi.queries")}
        lead={t("coi.queries_lead")}
        actions={
          asks && (
            <ButtonLink href={ASK} look="primary" icon={MessageCirclePlus}>
              {t("coi.ask")}
            </ButtonLink>
          )
        }
      />
      <SubNav label={t("place.coi")} items={nav} current="queries" />
      <Card flush>
        <DataTable
          alignTop
          label={t("coi.queries")}
          columns={columns}
          rows={data?.queries}
          rowKey={({ id }) => id}
          href={({ id }) => queryHref(id)}
          loading={loading}
          failure={failure}
          onRetry={reload}
          empty={
            <Empty icon={CircleCheck} title={t("coi.queries_none")}>
              {t("coi.queries_none_hint")}
            </Empty>
          }
        />
      </Card>
      {asking && asks && <Ask onClose={() => go(QUERIES)} />}
    </Page>
  );
}

function Ask({ onClose }: { onClose(): void }) {
  const { t } = useI18n();
  const say = useToast();
  const ask = useCommand("coi.ask");
  return (
    <FormDrawer
      title={t("coi.ask")}
      draft="coi/queries/ask"
      fields={QUERY}
      start={{ question: "", country: "", due: "", topics: [], nobody: false }}
      intro={t("coi.ask_means")}
      send={t("coi.ask")}
      submit={async (values) => {
        const text = (field: string) => (typeof values[field] === "string" ? values[field] : "");
        const { topics } = sourceForm(values);
        const done = await ask.run({ question: text("question"), country: text("country"), topics, due: text("due") || null, nobody: values.nobody === true });
        if (!done.ok) return done.failure;
        say(t("coi.asked_done"));
        return null;
      }}
      onClose={onClose}
    />
  );
}
