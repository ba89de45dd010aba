import { CircleCheck, MessageCirclePlus } from "lucide-react";
import { go } from "@/app/router";
import { useSession } from "@/app/session";
import { ButtonLink, Card, Empty, FailureNotice, Page, PageHeader, Skeleton, SubNav } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import { ASK, QUERIES } from "./addresses";
import { QueryRow } from "./QueryRow";
import { QUERY, sourceForm } from "./spec";
import { useCoiNav } from "./useCoiNav";
import { useSaid } from "@/features/case/forms/useSaid";

/** Questions about countries, those that wait first. */
export function QueriesScreen({ asking }: { asking?: boolean }) {
  const { t } = useI18n();
  const { has } = useSession();
  const nav = useCoiNav();
  const { data, failure, reload } = useQuery("coi.queries", null);
  const asks = has("readCases");
  return (
    <Page>
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
      {failure && !data && <FailureNotice failure={failure} onRetry={reload} />}
      {!data && !failure && (
        <Card>
          <Skeleton lines={6} />
        </Card>
      )}
      {data && data.queries.length > 0 && (
        <Card flush>
          <ul aria-label={t("coi.queries")}>
            {data.queries.map((query) => (
              <QueryRow key={query.id} query={query} />
            ))}
          </ul>
        </Card>
      )}
      {data && data.queries.length === 0 && (
        <Card>
          <Empty icon={CircleCheck} title={t("coi.queries_none")}>
            {t("coi.queries_none_hint")}
          </Empty>
        </Card>
      )}
      {asking && asks && <Ask onClose={() => go(QUERIES)} />}
    </Page>
  );
}

function Ask({ onClose }: { onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
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
        return said(done, t("coi.asked_done"));
      }}
      onClose={onClose}
    />
  );
}
