import { FilePlus2, Pencil, Undo2 } from "lucide-react";
import { go } from "@/app/router";
import { BidiText, ButtonLink, Card, FailureNotice, KeyValueList, Notice, Page, PageHeader, Skeleton, Stack } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { SourceView } from "@/ipc/generated";
import { COI, sourceHref, verbHref } from "./addresses";
import { Editions } from "./Editions";
import { Published } from "./Published";
import { Quotes } from "./Quotes";
import { Reader } from "./Reader";
import { SourceDrawer } from "./SourceDrawer";
import { REASON } from "./spec";
import { useSourceWords } from "./useSourceWords";
import s from "./Coi.module.css";
import { useSaid } from "@/features/case/forms/useSaid";

/** One edition of a source: its text, its quotations, what is known of it. */
export function SourceScreen({ id, verb }: { id: string; verb: string | undefined }) {
  const { t } = useI18n();
  const { data, failure, reload } = useQuery("coi.show", { source: id });
  if (!data) {
    return (
      <Page>
        <PageHeader title={t("coi.source")} crumbs={[{ label: t("place.coi"), href: COI }]} />
        {failure ? <FailureNotice failure={failure} onRetry={reload} /> : <Skeleton lines={8} />}
      </Page>
    );
  }
  return <Shown source={data} verb={verb} />;
}

function Shown({ source, verb }: { source: SourceView; verb: string | undefined }) {
  const { t } = useI18n();
  const back = () => go(sourceHref(source.id));
  const newest = source.editions.filter(({ withdrawn }) => withdrawn === null).at(-1);
  const stands = source.withdrawn === null;
  return (
    <Page wide>
      <PageHeader
        title={source.title}
        crumbs={[{ label: t("place.coi"), href: COI }]}
        lead={
          <span className={s.quiet}>
            <Published source={source} />
          </span>
        }
        actions={
          stands && (
            <>
              {!source.superseded && (
                <ButtonLink href={verbHref(source.id, "renew")} icon={FilePlus2}>
                  {t("coi.renew")}
                </ButtonLink>
              )}
              {source.open && (
                <ButtonLink href={verbHref(source.id, "correct")} icon={Pencil}>
                  {t("coi.correct")}
                </ButtonLink>
              )}
              <ButtonLink href={verbHref(source.id, "withdraw")} icon={Undo2} look="quiet">
                {t("coi.withdraw")}
              </ButtonLink>
            </>
          )
        }
      />
      {source.withdrawn !== null && (
        <Notice tone="danger" title={t("coi.withdrawn_notice")}>
          <BidiText>{source.withdrawn}</BidiText>
        </Notice>
      )}
      {source.superseded && newest && newest.id !== source.id && (
        <Notice tone="warning" title={t("coi.superseded_notice")}>
          <a href={sourceHref(newest.id)}>
            <BidiText>{newest.title}</BidiText>
          </a>
        </Notice>
      )}
      {stands && source.age?.stale && (
        <Notice tone="warning" title={t("coi.stale", { months: source.age.months })}>
          {t("coi.stale_do")}
        </Notice>
      )}
      <div className={s.two}>
        <Reader source={source} />
        <Stack gap={4}>
          <Quotes source={source} />
          <Facts source={source} />
          {source.editions.length > 1 && <Editions source={source} />}
        </Stack>
      </div>
      {verb === "renew" && <SourceDrawer source={source} verb="renew" onClose={back} />}
      {verb === "correct" && source.open && <SourceDrawer source={source} verb="correct" onClose={back} />}
      {verb === "withdraw" && stands && <Withdraw source={source} onClose={back} />}
    </Page>
  );
}

function Withdraw({ source, onClose }: { source: SourceView; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const withdraw = useCommand("coi.withdraw");
  return (
    <FormDrawer
      title={t("coi.withdraw_of", { title: source.title })}
      draft={`coi/source/${source.id}/withdraw`}
      fields={REASON}
      start={{ reason: "" }}
      intro={t("coi.withdraw_means")}
      send={t("coi.withdraw")}
      danger
      submit={async ({ reason }) => {
        const done = await withdraw.run({ source: source.id, reason: typeof reason === "string" ? reason : "" });
        return said(done, t("coi.withdrawn_done"));
      }}
      onClose={onClose}
    />
  );
}

/** What is known of a source. */
function Facts({ source }: { source: SourceView }) {
  const { t, longDate } = useI18n();
  const words = useSourceWords();
  const { age } = source;
  return (
    <Card title={t("coi.facts")}>
      <KeyValueList
        items={[
          { label: t("coi.publisher"), value: <BidiText>{source.publisher}</BidiText> },
          { label: t("coi.author"), value: source.author && <BidiText>{source.author}</BidiText> },
          { label: t("coi.kind"), value: words.kind(source.kind) },
          { label: t("coi.published"), value: words.day(source.published) },
          { label: t("coi.consulted"), value: longDate(source.consulted) },
          { label: t("coi.relied_until"), value: age && t(age.verified ? "coi.until" : "coi.until_unverified", { date: longDate(age.until), months: age.months }) },
          { label: t("coi.countries"), value: words.countries(source.countries) },
          { label: t("coi.topics"), value: words.topics(source.topics) },
          { label: t("coi.language"), value: words.language(source.language) },
          { label: t("coi.reliability"), value: words.reliability(source.reliability) },
          { label: t("coi.reliability_note"), value: source.reliabilityNote && <BidiText>{source.reliabilityNote}</BidiText> },
          { label: t("coi.found_at"), value: source.foundAt && <BidiText>{source.foundAt}</BidiText> },
          { label: t("coi.cited"), value: t("coi.times_cited", { count: source.timesCited }) },
          { label: t("coi.added_to"), value: t("coi.by_on", { name: source.addedBy, date: longDate(source.addedOn) }) },
        ]}
      />
    </Card>
  );
}
