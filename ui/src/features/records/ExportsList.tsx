import { FolderOutput } from "lucide-react";
import { useState } from "react";
import { go, href } from "@/app/router";
import { BidiText, Button, ButtonLink, Card, Checkbox, Drawer, KeyValueList, Notice, Stack, StatusPill, todayIso, type Column } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useSaid } from "@/features/case/forms/useSaid";
import { textOf } from "@/features/case/documents/spec";
import { ImportList } from "@/features/import/ImportList";
import { line, wholeDay, type Fields } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { ExportView } from "@/ipc/generated";
import { recordsHref } from "./addresses";
import { PagedCard, Ticked } from "./PagedCard";
import s from "./Records.module.css";

const END: Fields = { on: wholeDay("release.ended_on", { required: true }), how: line("release.ended_how", { required: true, hint: "release.ended_how_hint" }) };

/** The register of what left: what, to whom, who is in it, until when. */
export function ExportsList({ open }: { open: string | undefined }) {
  const { t, date, dateTime, number } = useI18n();
  const [expired, setExpired] = useState(false);
  const [page, setPage] = useState(1);
  const list = useQuery("release.exports", { expired, page: page - 1 }, { keep: true });
  const opened = list.data?.rows.find(({ id }) => id === open);
  const columns: Column<ExportView>[] = [
    { id: "number", header: t("release.number"), cell: (one) => <bdi className="tabular">{one.number}</bdi> },
    { id: "kind", header: t("release.what"), cell: ({ kind, caseNumber }) => [t(`release.kind.${kind}`), caseNumber].filter(Boolean).join(" ") },
    { id: "recipient", header: t("release.recipient"), cell: ({ recipient }) => <BidiText>{recipient}</BidiText> },
    { id: "persons", header: t("release.persons"), cell: ({ persons }) => number(persons), figures: true, minor: true },
    { id: "at", header: t("release.at"), cell: ({ at }) => dateTime(at), minor: true },
    { id: "expires", header: t("release.expires_on"), cell: (one) => <StatusPill tone={one.endedOn ? "neutral" : one.expired ? "danger" : "success"}>{one.endedOn ? t("release.ended") : date(one.expiresOn)}</StatusPill> },
  ];
  return (
    <>
      {list.data && list.data.expired > 0 && <Notice tone="warning" title={t("release.expired_count", { count: list.data.expired })}>{t("release.expired_hint")}</Notice>}
      <PagedCard
        title={t("records.exports")}
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        href={({ id }) => recordsHref("exports", id)}
        page={page}
        onPage={setPage}
        none={{ icon: FolderOutput, title: t("release.none"), hint: t("release.none_hint") }}
        filters={
          <Ticked>
            <Checkbox name="expired" label={t("release.only_expired")} checked={expired} onChange={(next) => { setExpired(next); setPage(1); }} />
          </Ticked>
        }
      />
      <Card flush title={t("release.kind.importErrors")}>
        <ImportList faulty to={["records", "lists"]} />
      </Card>
      {opened && <ExportDrawer key={opened.id} one={opened} onClose={() => go(recordsHref("exports"))} />}
    </>
  );
}

function ExportDrawer({ one, onClose }: { one: ExportView; onClose(): void }) {
  const { t, date, dateTime, number } = useI18n();
  const said = useSaid();
  const end = useCommand("release.end");
  const [ending, setEnding] = useState(false);
  if (ending) {
    return (
      <FormDrawer
        title={t("release.end_of", { number: one.number })}
        draft={`records/exports/${one.id}/end`}
        fields={END}
        start={{ on: todayIso(), how: "" }}
        send={t("release.end")}
        submit={async (values) => said(await end.run({ export: one.id, on: textOf(values, "on") ?? "", how: textOf(values, "how") ?? "" }), t("records.saved"))}
        onClose={() => setEnding(false)}
      />
    );
  }
  return (
    <Drawer title={one.number} open onClose={onClose}>
      <Stack gap={4}>
        <KeyValueList
          items={[
            { label: t("release.what"), value: t(`release.kind.${one.kind}`) },
            { label: t("release.recipient"), value: <BidiText>{one.recipient}</BidiText> },
            { label: t("release.country"), value: one.country },
            { label: t("release.basis"), value: one.basis },
            { label: t("release.purpose"), value: <BidiText>{one.purpose}</BidiText> },
            { label: t("release.expires_on"), value: date(one.expiresOn) },
            { label: t("release.persons"), value: number(one.persons) },
            { label: t("release.by"), value: <bdi>{one.officer}</bdi> },
            { label: t("release.at"), value: dateTime(one.at) },
            { label: t("release.files"), value: <BidiText>{one.files.join(", ")}</BidiText> },
            { label: "SHA-256", value: <bdi className={s.hash}>{one.hash}</bdi> },
            ...(one.endedOn ? [{ label: t("release.ended"), value: <BidiText>{`${date(one.endedOn)}: ${one.endedHow ?? ""}`}</BidiText> }] : []),
          ]}
        />
        {!one.endedOn && <Button onPress={() => setEnding(true)}>{t("release.end")}</Button>}
        {one.application && one.caseNumber && <ButtonLink look="quiet" href={href(["cases", one.application, "records"])}>{t("filing.to_case")}</ButtonLink>}
      </Stack>
    </Drawer>
  );
}
