import { FolderOutput } from "lucide-react";
import { useState } from "react";
import { useSession } from "@/app/session";
import { useWords } from "@/app/words";
import { BidiText, Button, Card, FailureNotice, Notice, Row, Skeleton, Stack, StatusPill } from "@/components";
import { KEEPERS, recordsHref } from "@/features/records/addresses";
import { FileDrawer } from "@/features/records/FileDrawer";
import { VolumeForm } from "@/features/records/FileForms";
import { FileStatePill } from "@/features/records/FileState";
import { ReceiveForm } from "@/features/records/RequestForms";
import { RequestPill } from "@/features/records/RequestsList";
import { ReleaseDrawer } from "@/features/records/ReleaseDrawer";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { CaseFile, CaseRecords, FileView } from "@/ipc/generated";
import { OrderForms, type Ordering } from "./OrderForms";
import i from "../Items.module.css";

type Doing = "volume" | "request" | "release" | null;

/** The records of a case: its paper file, requests, what left, until when it is kept and what was ordered. */
export function Records({ file }: { file: CaseFile }) {
  const { t } = useI18n();
  const { has } = useSession();
  const records = useQuery("records.of_case", { application: file.id });
  const release = useCommand("release.case");
  const [doing, setDoing] = useState<Doing>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [ordering, setOrdering] = useState<Ordering | null>(null);
  const stop = () => setDoing(null);
  if (records.failure) return <FailureNotice failure={records.failure} onRetry={records.reload} />;
  if (!records.data) return <Skeleton lines={8} />;
  const { files, requests } = records.data;
  const volume = files.find(({ id }) => id === opened);
  return (
    <Stack>
      <Card title={t("records.files")} actions={has(...KEEPERS.files) && <Button size="sm" onPress={() => setDoing("volume")}>{t("filing.open")}</Button>}>
        {files.length === 0 ? <p className={i.quiet}>{t("filing.case_none")}</p> : <Volumes files={files} may={has(...KEEPERS.files)} onOpen={setOpened} />}
      </Card>
      <Card title={t("records.requests")} actions={has(...KEEPERS.requests) && <Button size="sm" onPress={() => setDoing("request")}>{t("disclosure.receive")}</Button>}>
        {requests.length === 0 ? (
          <p className={i.quiet}>{t("disclosure.case_none")}</p>
        ) : (
          <ul className={i.list} aria-label={t("records.requests")}>
            {requests.map((one) => (
              <li key={one.id} className={i.item}>
                <p className={i.itemTitle}>
                  <a href={recordsHref("requests", one.id)}>{`${t(`disclosure.kind.${one.kind}`)}: ${one.name}`}</a>
                  <RequestPill request={one} />
                </p>
                <p className={i.quiet}>
                  <BidiText>{one.scope}</BidiText>
                </p>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Exports records={records.data} may={has(...KEEPERS.exports)} onRelease={() => setDoing("release")} />
      <Keeping file={file} records={records.data} onOrder={setOrdering} />
      {doing === "volume" && <VolumeForm application={file.id} onClose={stop} />}
      {doing === "request" && <ReceiveForm file={file} onClose={stop} />}
      {doing === "release" && <ReleaseDrawer title={t("release.case")} draft={`cases/${file.id}/records/release`} run={(form) => release.run({ application: file.id, release: form })} onClose={stop} />}
      {volume && <FileDrawer file={volume} onClose={() => setOpened(null)} />}
      {ordering && <OrderForms ordering={ordering} file={file} onClose={() => setOrdering(null)} />}
    </Stack>
  );
}

function Volumes({ files, may, onOpen }: { files: readonly FileView[]; may: boolean; onOpen(id: string): void }) {
  const { t } = useI18n();
  return (
    <ul className={i.list} aria-label={t("records.files")}>
      {files.map((file) => (
        <li key={file.id} className={i.item}>
          <p className={i.itemTitle}>
            <bdi className="tabular">{file.label}</bdi>
            <FileStatePill file={file} />
          </p>
          <p className={i.quiet}>
            <BidiText>{file.holder ?? file.place}</BidiText>
          </p>
          {may && (
            <Row gap={2}>
              <Button size="sm" onPress={() => onOpen(file.id)}>
                {t("filing.show")}
              </Button>
            </Row>
          )}
        </li>
      ))}
    </ul>
  );
}

function Exports({ records, may, onRelease }: { records: CaseRecords; may: boolean; onRelease(): void }) {
  const { t, date, dateTime } = useI18n();
  return (
    <Card title={t("records.exports")} actions={may && <Button size="sm" icon={FolderOutput} onPress={onRelease}>{t("release.case")}</Button>}>
      {records.exports.length === 0 ? (
        <p className={i.quiet}>{t("release.case_none")}</p>
      ) : (
        <ul className={i.list} aria-label={t("records.exports")}>
          {records.exports.map((one) => (
            <li key={one.id} className={i.item}>
              <p className={i.itemTitle}>
                <bdi className="tabular">{one.number}</bdi>
                <span>{t(`release.kind.${one.kind}`)}</span>
                <StatusPill tone={one.endedOn ? "neutral" : one.expired ? "danger" : "success"}>{one.endedOn ? t("release.ended") : t("release.until", { day: date(one.expiresOn) })}</StatusPill>
              </p>
              <p className={i.quiet}>
                <BidiText>{[one.recipient, one.purpose, one.officer, dateTime(one.at)].join(" · ")}</BidiText>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Keeping({ file, records, onOrder }: { file: CaseFile; records: CaseRecords; onOrder(ordering: Ordering): void }) {
  const { t, date } = useI18n();
  const { has } = useSession();
  const words = useWords();
  const keeps = has(...KEEPERS.retention);
  const approves = has("approveErasure");
  const stands = (kind: "hold" | "seal") => records.orders.find((order) => order.kind === kind && order.stands);
  const [held, sealed] = [stands("hold"), stands("seal")];
  return (
    <Card title={t("records.retention")}>
      <Stack gap={3}>
        {sealed && <Notice tone="warning" title={t("keeping.is_sealed")}><BidiText>{sealed.reason}</BidiText></Notice>}
        {held && <Notice tone="warning" title={t("keeping.is_held")}><BidiText>{held.reason}</BidiText></Notice>}
        {records.limits.length === 0 && <p className={i.quiet}>{t("keeping.not_closed")}</p>}
        <ul className={i.list} aria-label={t("records.retention")}>
          {records.limits.map((limit) => (
            <li key={limit.rule} className={i.item}>
              <p className={i.itemTitle}>
                <span>{words(limit.name)}</span>
                <StatusPill tone={limit.over ? "danger" : "neutral"}>{limit.lastDay ? t("keeping.until", { day: date(limit.lastDay) }) : t("keeping.for_ever")}</StatusPill>
              </p>
              <p className={i.quiet}>{`${t(`keeping.then.${limit.then}`)} · ${words(limit.legalBasis)}${limit.verified ? "" : ` · ${t("records.unverified")}`}`}</p>
              <Row gap={2}>
                {keeps && limit.over && !limit.proposed && !held && <Button size="sm" onPress={() => onOrder({ what: "propose", rule: limit.rule })}>{t("keeping.propose")}</Button>}
                {approves && limit.proposed && !limit.own && <Button size="sm" look="danger" onPress={() => onOrder({ what: "decide", order: limit.proposed ?? "" })}>{t("keeping.decide")}</Button>}
              </Row>
            </li>
          ))}
        </ul>
        {keeps && (
          <Row gap={2}>
            {held ? <Button size="sm" onPress={() => onOrder({ what: "lift", order: held.id })}>{t("keeping.lift_hold")}</Button> : <Button size="sm" onPress={() => onOrder({ what: "hold" })}>{t("keeping.hold")}</Button>}
            {sealed ? <Button size="sm" onPress={() => onOrder({ what: "lift", order: sealed.id })}>{t("keeping.unseal")}</Button> : file.stage === "closed" && <Button size="sm" onPress={() => onOrder({ what: "seal" })}>{t("keeping.seal")}</Button>}
          </Row>
        )}
        {records.orders.length > 0 && (
          <ul className={i.list} aria-label={t("keeping.orders")}>
            {records.orders.map((order) => (
              <li key={order.id} className={i.item}>
                <p className={i.itemTitle}>
                    <span>{t(`keeping.kind.${order.kind}`)}</span>
                  <StatusPill tone={order.stands || order.waits ? "warning" : "neutral"}>{t(order.waits ? "keeping.waits" : order.stands ? "keeping.in_force" : order.approved === false ? "keeping.refused" : "keeping.is_over")}</StatusPill>
                </p>
                <p className={i.quiet}>
                  <BidiText>{[date(order.orderedOn), order.orderedBy, order.reason, order.because].filter(Boolean).join(" · ")}</BidiText>
                </p>
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </Card>
  );
}
