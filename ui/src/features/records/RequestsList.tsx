import { FolderInput } from "lucide-react";
import { useState } from "react";
import { BidiText, Checkbox, PersonName, StatusPill, type Column } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { DisclosureView } from "@/ipc/generated";
import { recordsHref } from "./addresses";
import { PagedCard, Ticked } from "./PagedCard";

/** Where a request stands, and how many days are left for it. */
export function RequestPill({ request }: { request: DisclosureView }) {
  const { t } = useI18n();
  if (request.answer) return <StatusPill tone={request.answer === "refused" ? "neutral" : "success"}>{t(`disclosure.answer.${request.answer}`)}</StatusPill>;
  const late = request.daysLeft < 0;
  return <StatusPill tone={late ? "danger" : request.daysLeft <= 10 ? "warning" : "accent"}>{late ? t("disclosure.late", { count: -request.daysLeft }) : t("disclosure.days_left", { count: request.daysLeft })}</StatusPill>;
}

/** Requests for disclosure of all cases, those that wait first. */
export function RequestsList() {
  const { t, date } = useI18n();
  const [open, setOpen] = useState(true);
  const [page, setPage] = useState(1);
  const list = useQuery("disclosure.list", { open, page: page - 1 }, { keep: true });
  const columns: Column<DisclosureView>[] = [
    { id: "number", header: t("letters.case"), cell: (one) => <bdi className="tabular">{one.number}</bdi> },
    { id: "person", header: t("disclosure.whose"), cell: ({ personName }) => <PersonName stacked latin={personName.latin} native={personName.native} /> },
    { id: "asker", header: t("disclosure.asker"), cell: ({ asker, name }) => <BidiText>{`${t(`disclosure.asker.${asker}`)}: ${name}`}</BidiText> },
    { id: "kind", header: t("disclosure.kind"), cell: ({ kind }) => t(`disclosure.kind.${kind}`), minor: true },
    { id: "received", header: t("disclosure.received_on"), cell: ({ receivedOn }) => date(receivedOn), figures: true, minor: true },
    { id: "state", header: t("records.state"), cell: (one) => <RequestPill request={one} /> },
  ];
  return (
    <PagedCard
      title={t("records.requests")}
      list={list}
      columns={columns}
      rowKey={({ id }) => id}
      href={({ id }) => recordsHref("requests", id)}
      page={page}
      onPage={setPage}
      none={{ icon: FolderInput, title: t("disclosure.none"), hint: t("disclosure.none_hint") }}
      alignTop
      filters={
        <Ticked>
          <Checkbox name="open" label={t("disclosure.only_open")} checked={open} onChange={(next) => { setOpen(next); setPage(1); }} />
        </Ticked>
      }
    />
  );
}
