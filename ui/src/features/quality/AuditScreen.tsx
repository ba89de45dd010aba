import { CheckCheck, ClipboardList } from "lucide-react";
import { go } from "@/app/router";
import { useSession } from "@/app/session";
import { useWords } from "@/app/words";
import { ButtonLink, Card, DataTable, Empty, FailureNotice, KeyValueList, Page, PageHeader, Row, Section, Skeleton, Stack, StatusPill, type Column } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useSaid } from "@/features/case/forms/useSaid";
import { long, type Fields } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { AuditFileView, AuditView } from "@/ipc/generated";
import { Consents } from "@/features/observe/Consents";
import { AUDITS, auditAt, fileAt } from "./addresses";
import { Grade } from "./Grade";
import { Results } from "./Results";
import { PrintReport, SaveAudits } from "./SaveAudits";

const CONCLUSION: Fields = { conclusion: long("quality.conclusion", { required: true }) };

/** An audit: how its sample was drawn, and where each file stands. */
export function AuditScreen({ id, verb }: { id: string; verb?: string | undefined }) {
  const { t } = useI18n();
  const { data, failure, reload } = useQuery("quality.audit", { id });
  const crumbs = [{ label: t("place.quality"), href: AUDITS }];
  if (failure && !data) {
    return (
      <Page>
        <PageHeader title={t("quality.audit")} crumbs={crumbs} />
        <FailureNotice failure={failure} onRetry={reload} />
      </Page>
    );
  }
  if (!data) {
    return (
      <Page>
        <Skeleton lines={8} />
      </Page>
    );
  }
  return <Shown view={data} closing={verb === "close"} />;
}

function Shown({ view, closing }: { view: AuditView; closing: boolean }) {
  const { t, date, number } = useI18n();
  const { has } = useSession();
  const words = useWords();
  const { audit, files, agreement } = view;
  const open = audit.closedOn === null;
  const columns: Column<AuditFileView>[] = [
    { id: "number", header: t("quality.file"), cell: (one) => <bdi className="tabular">{one.number || t(view.checklist.subject === "query" ? "quality.answer_number" : "quality.closed_file", { number: one.file.position })}</bdi> },
    ...(has("assess") ? [{ id: "officer", header: t("quality.whose"), cell: (one: AuditFileView) => <bdi>{one.officer ?? ""}</bdi> }] : []),
    { id: "assessors", header: t("quality.assessors"), cell: ({ assessors }) => <bdi>{[...new Set(assessors)].join(", ")}</bdi>, minor: true },
    { id: "grade", header: t("quality.grade"), cell: ({ grade }) => <Grade grade={grade} /> },
    {
      id: "state",
      header: t("quality.state"),
      cell: (one) => <StatusPill tone={stateOf(one).tone}>{t(stateOf(one).key, { count: one.disputed })}</StatusPill>,
    },
  ];
  return (
    <Page wide>
      <PageHeader
        title={audit.title}
        lead={audit.purpose}
        crumbs={[{ label: t("place.quality"), href: AUDITS }]}
        actions={
          has("assess") &&
          open && (
            <ButtonLink icon={CheckCheck} href={auditAt(audit.id, "close")}>
              {t("quality.close")}
            </ButtonLink>
          )
        }
      />
      <Card title={t("quality.drawn")}>
        <Stack gap={4}>
        <KeyValueList
          columns={2}
          items={[
            { label: t("quality.checklist"), value: t("quality.checklist_version", { title: words(view.checklist.title), version: audit.version }) },
            { label: t("quality.period"), value: t("quality.period_is", { from: date(audit.plan.filter.from), until: date(audit.plan.filter.until) }) },
            { label: t("quality.method"), value: t(`quality.method.${audit.plan.method}`) },
            { label: t("quality.population"), value: t("quality.population_is", { population: audit.plan.population, excluded: audit.plan.excluded }) },
            { label: t("quality.seed"), value: <bdi className="tabular">{audit.plan.seed}</bdi> },
            { label: t("quality.planned_by"), value: t("quality.by_on", { name: view.plannedBy, day: date(audit.plannedOn) }) },
            ...(view.follows ? [{ label: t("quality.follows"), value: <bdi>{view.follows}</bdi> }] : []),
            ...(agreement ? [{ label: t("quality.agreement"), value: agreementIs() }] : []),
            ...(audit.conclusion ? [{ label: t("quality.conclusion"), value: <bdi>{audit.conclusion}</bdi> }] : []),
          ]}
        />
        {files.some(({ marked }) => marked) && <PrintReport query={{ checklist: audit.checklist, audit: audit.id, from: null, until: null, day: "planned" }} />}
        {has("assess") && files.some(({ told }) => told) && (
          <Row gap={3}>
            <span>{t("quality.feedback")}</span>
            <SaveAudits what={{ of: "feedback", audit: audit.id }} name={t("quality.feedback")} />
          </Row>
        )}
        </Stack>
      </Card>
      <Card flush title={t("quality.sample")} note={number(files.length)} actions={<SaveAudits what={{ of: "sample", audit: audit.id }} name={t("quality.sample")} />}>
        <DataTable
          label={t("quality.sample")}
          columns={columns}
          rows={files}
          rowKey={({ file }) => file.id}
          {...(has("assess") ? { href: ({ file }: AuditFileView) => fileAt(file.id) } : {})}
          empty={<Empty icon={ClipboardList} title={t("quality.sample_none")} />}
        />
      </Card>
      {files.some(({ marked }) => marked) && <OneResults checklist={audit.checklist} audit={audit.id} />}
      {has("letObserve") && <Consents audit={audit.id} />}
      {closing && open && has("assess") && <Close id={audit.id} />}
    </Page>
  );

  function agreementIs() {
    if (!agreement) return null;
    const share = Math.round(agreement.observed * 100);
    return agreement.kappa === null ? t("quality.agreement_share", { share, pairs: agreement.pairs }) : t("quality.agreement_is", { share, kappa: agreement.kappa.toFixed(2), pairs: agreement.pairs });
  }
}

/** What this one audit shows; of a re-audit also whether it helped. */
function OneResults({ checklist, audit }: { checklist: string; audit: string }) {
  const { t } = useI18n();
  const { data, failure, reload } = useQuery("quality.report", { checklist, audit, from: null, until: null, day: "planned" });
  if (failure && !data) return <FailureNotice failure={failure} onRetry={reload} />;
  if (!data) return <Skeleton lines={6} />;
  if (data.files === 0) return null;
  return (
    <Section title={t("quality.results")} level={2}>
      <Stack gap={4}>
        <Results report={data} />
      </Stack>
    </Section>
  );
}

/** Where a file of the sample stands. */
function stateOf({ file, disputed, marked, told }: AuditFileView) {
  if (file.replaced) return { tone: "neutral", key: "quality.state.replaced" } as const;
  if (disputed > 0) return { tone: "warning", key: "quality.state.disputed" } as const;
  if (!marked) return { tone: "accent", key: "quality.state.open" } as const;
  return told ? ({ tone: "success", key: "quality.state.told" } as const) : ({ tone: "success", key: "quality.state.marked" } as const);
}

function Close({ id }: { id: string }) {
  const { t } = useI18n();
  const said = useSaid();
  const close = useCommand("quality.close");
  return (
    <FormDrawer
      title={t("quality.close")}
      draft={`quality/audit/${id}/close`}
      fields={CONCLUSION}
      start={{ conclusion: "" }}
      intro={t("quality.close_means")}
      send={t("quality.close")}
      submit={async ({ conclusion }) => said(await close.run({ audit: id, conclusion: String(conclusion) }), t("quality.closed"))}
      onClose={() => go(auditAt(id))}
    />
  );
}
