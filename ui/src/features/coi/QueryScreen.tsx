import { MessageSquareReply, Undo2 } from "lucide-react";
import { useRef } from "react";
import { go } from "@/app/router";
import { BidiText, ButtonLink, Card, FailureNotice, KeyValueList, Page, PageHeader, Skeleton, useToast } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { QueryView } from "@/ipc/generated";
import { COI, QUERIES, queryHref } from "./addresses";
import { AnswerDrawer } from "./AnswerDrawer";
import { Cited } from "./Cited";
import { QueryState } from "./QueryState";
import { REASON } from "./spec";
import { useSourceWords } from "./useSourceWords";
import s from "./Coi.module.css";

/** One question with its answer. */
export function QueryScreen({ id, verb }: { id: string; verb: string | undefined }) {
  const { t } = useI18n();
  const { data, failure, reload } = useQuery("coi.query", { query: id });
  if (data) return <Shown query={data} verb={verb} />;
  return (
    <Page>
      <PageHeader title={t("coi.query")} crumbs={[{ label: t("coi.queries"), href: QUERIES }]} />
      {failure ? <FailureNotice failure={failure} onRetry={reload} /> : <Skeleton lines={6} />}
    </Page>
  );
}

function Shown({ query, verb }: { query: QueryView; verb: string | undefined }) {
  const { t, longDate } = useI18n();
  const words = useSourceWords();
  const { answer } = query;
  const back = () => go(queryHref(query.id));
  return (
    <Page>
      <PageHeader
        title={t("coi.query")}
        crumbs={[
          { label: t("place.coi"), href: COI },
          { label: t("coi.queries"), href: QUERIES },
        ]}
        actions={
          !answer && (
            <>
              <ButtonLink href={queryHref(query.id, "answer")} look="primary" icon={MessageSquareReply}>
                {t("coi.answer")}
              </ButtonLink>
              {query.own && (
                <ButtonLink href={queryHref(query.id, "withdraw")} look="quiet" icon={Undo2}>
                  {t("coi.unask")}
                </ButtonLink>
              )}
            </>
          )
        }
      />
      <Card title={t("coi.question")} note={<QueryState query={query} />}>
        <p className={s.question}>
          <BidiText>{query.question}</BidiText>
        </p>
        <KeyValueList
          items={[
            { label: t("coi.country"), value: words.country(query.country) },
            { label: t("coi.topics"), value: words.topics(query.topics) },
            { label: t("coi.asked"), value: <bdi>{t("coi.by_on", { name: query.askedBy, date: longDate(query.askedOn) })}</bdi> },
            { label: t("coi.due"), value: longDate(query.due) },
          ]}
        />
      </Card>
      {answer && (
        <Card title={t("coi.answer_title")} note={<bdi>{t("coi.by_on", { name: answer.by, date: longDate(answer.on) })}</bdi>}>
          <p className={s.question}>
            <BidiText>{answer.text}</BidiText>
          </p>
          {answer.citations.length > 0 && (
            <ul className={s.quotes} aria-label={t("coi.rests_on")}>
              {answer.citations.map((cited) => (
                <li key={`${cited.source.id} ${cited.quote?.id ?? ""}`} className={s.quote}>
                  <Cited source={cited.source} page={cited.quote?.page ?? null} words={cited.quote?.text ?? null} />
                </li>
              ))}
            </ul>
          )}
        </Card>
      )}
      {verb === "answer" && !answer && <AnswerDrawer query={query} onClose={back} />}
      {verb === "withdraw" && !answer && query.own && <Unask query={query} onClose={back} />}
    </Page>
  );
}

function Unask({ query, onClose }: { query: QueryView; onClose(): void }) {
  const { t } = useI18n();
  const say = useToast();
  const unask = useCommand("coi.unask");
  const gone = useRef(false);
  return (
    <FormDrawer
      title={t("coi.unask")}
      draft={`coi/queries/${query.id}/withdraw`}
      fields={REASON}
      start={{ reason: "" }}
      intro={<BidiText>{query.question}</BidiText>}
      send={t("coi.unask")}
      danger
      submit={async ({ reason }) => {
        const done = await unask.run({ query: query.id, reason: typeof reason === "string" ? reason : "" });
        if (!done.ok) return done.failure;
        say(t("coi.unasked"));
        gone.current = true;
        return null;
      }}
      onClose={() => (gone.current ? go(QUERIES) : onClose())}
    />
  );
}
