import { FileText } from "lucide-react";
import { useRef } from "react";
import { usePlace, useSetQuery } from "@/app/router";
import { Card, Empty, FailureNotice, PdfPreview, Select, Skeleton, Stack, Tabs } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { SourceView } from "@/ipc/generated";
import { nearest } from "./pages";
import { QuoteForm } from "./QuoteForm";
import s from "./Coi.module.css";

/** The text of a source, page by page, and the document as it was archived. */
export function Reader({ source }: { source: SourceView }) {
  const { t } = useI18n();
  const text = { id: "text", label: t("coi.text"), children: <PageText source={source} /> };
  if (source.archived !== "pdf") return <Card title={t("coi.text")}>{text.children}</Card>;
  return (
    <Card title={t("coi.reading_title")}>
      <Tabs label={t("coi.reading_title")} items={[text, { id: "copy", label: t("coi.copy"), children: <ArchivedCopy source={source} /> }]} />
    </Card>
  );
}

function ArchivedCopy({ source }: { source: SourceView }) {
  const { data, failure, reload } = useQuery("coi.copy", { source: source.id });
  if (failure) return <FailureNotice failure={failure} onRetry={reload} />;
  return (
    <div className={s.copy}>
      <PdfPreview bytes={data?.content} label={source.title} busy={!data} />
    </div>
  );
}

function PageText({ source }: { source: SourceView }) {
  const { t } = useI18n();
  const { query } = usePlace();
  const set = useSetQuery();
  const shown = useRef<HTMLDivElement>(null);
  const page = nearest(Number(query.get("page") ?? 1) || 1, source.readable);
  const { data, failure, reload } = useQuery("coi.page", page === undefined ? undefined : { source: source.id, page });
  const may = source.withdrawn === null;
  if (page === undefined) {
    return (
      <Stack gap={4}>
        <Empty icon={FileText} title={t("coi.text_none")}>
          {t("coi.text_none_hint")}
        </Empty>
        {may && <QuoteForm source={source} page={null} text={shown} />}
      </Stack>
    );
  }
  return (
    <Stack gap={4}>
      {source.readable.length > 1 && (
        <Select name="page" label={t("coi.page")} options={source.readable.map((one) => ({ id: String(one), label: t("coi.page_at", { page: one }) }))} value={String(page)} onChange={(to) => set({ page: to })} />
      )}
      {failure && <FailureNotice failure={failure} onRetry={reload} />}
      {!data && !failure && <Skeleton lines={10} />}
      {data && (
        <div ref={shown} className={s.text} dir="auto" tabIndex={0} role="region" aria-label={t("coi.page_at", { page })}>
          {data.stretches.map(({ text, quote }, index) => (quote ? <mark key={quote}>{text}</mark> : <span key={index}>{text}</span>))}
        </div>
      )}
      {may && <QuoteForm source={source} page={page} text={shown} />}
    </Stack>
  );
}
