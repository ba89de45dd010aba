import { useState } from "react";
import { go, href } from "@/app/router";
import { useSession } from "@/app/session";
import { useWords } from "@/app/words";
import { BidiText, Button, ButtonLink, Card, Drawer, FailureNotice, KeyValueList, Notice, Page, PageHeader, PdfPreview, PersonName, Row, Skeleton, Stack } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { DisclosureDesk, DisclosureView } from "@/ipc/generated";
import { recordsHref } from "./addresses";
import { DecideItems } from "./DecideItems";
import { ReleaseDrawer } from "./ReleaseDrawer";
import { AnswerForm, IdentityForm, WithdrawForm } from "./RequestForms";
import { RequestPill } from "./RequestsList";

type Doing = "identify" | "answer" | "withdraw" | "disclose" | "letter" | null;

/** One request: who asks, how long there is, what is given of which document, and the answer. */
export function RequestScreen({ id }: { id: string }) {
  const { t } = useI18n();
  const { has } = useSession();
  const decides = has("disclose");
  const desk = useQuery("disclosure.open", decides ? { request: id } : undefined);
  const crumbs = [{ label: t("place.records"), href: recordsHref("requests") }];
  if (!decides) {
    return (
      <Page>
        <PageHeader title={t("disclosure.title")} crumbs={crumbs} />
        <Notice title={t("disclosure.not_yours")}>{t("disclosure.not_yours_hint")}</Notice>
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader title={t("disclosure.title")} crumbs={crumbs} />
      {desk.failure && <FailureNotice failure={desk.failure} onRetry={desk.reload} />}
      {!desk.data && !desk.failure && <Skeleton lines={8} />}
      {desk.data && <Desk key={desk.data.request.id} desk={desk.data} />}
    </Page>
  );
}

function Desk({ desk }: { desk: DisclosureDesk }) {
  const { t, date } = useI18n();
  const words = useWords();
  const [doing, setDoing] = useState<Doing>(null);
  const disclose = useCommand("disclosure.disclose");
  const { request } = desk;
  const stop = () => setDoing(null);
  const basis = words(desk.legalBasis);
  const undecided = desk.items.filter((item) => request.decisions.every((one) => one.item.id !== item.id || one.item.kind !== item.kind)).length;
  return (
    <Stack>
      <Card
        title={t("disclosure.about")}
        actions={
          <Row gap={2}>
            <RequestPill request={request} />
          </Row>
        }
      >
        <Stack gap={3}>
        <KeyValueList
          columns={2}
          items={[
            { label: t("letters.case"), value: <a href={href(["cases", request.application, "records"])}>{request.number}</a> },
            { label: t("disclosure.whose"), value: <PersonName latin={request.personName.latin} native={request.personName.native} /> },
            { label: t("disclosure.asker"), value: <BidiText>{`${t(`disclosure.asker.${request.asker}`)}: ${request.name}`}</BidiText> },
            { label: t("disclosure.kind"), value: t(`disclosure.kind.${request.kind}`) },
            { label: t("disclosure.received_on"), value: date(request.receivedOn) },
            { label: t("disclosure.due_on"), value: date(request.dueOn) },
            ...(request.basis ? [{ label: t("disclosure.basis"), value: <BidiText>{request.basis}</BidiText> }] : []),
            { label: t("disclosure.scope"), value: <BidiText>{request.scope}</BidiText> },
            { label: t("disclosure.identity"), value: request.identity ? <BidiText>{request.identity}</BidiText> : "" },
            ...(basis ? [{ label: t("records.legal_basis"), value: desk.verified ? basis : `${basis} · ${t("records.unverified")}` }] : []),
          ]}
        />
        <Row gap={2}>
          {!request.answer && !request.identity && <Button look="primary" onPress={() => setDoing("identify")}>{t("disclosure.identify")}</Button>}
          {!request.answer && request.kind === "access" && (
            <Button look={request.identity ? "primary" : "secondary"} disabled={!request.identity || undecided > 0} onPress={() => setDoing("disclose")}>
              {t("disclosure.disclose")}
            </Button>
          )}
          {!request.answer && <Button onPress={() => setDoing("answer")}>{t(request.kind === "access" ? "disclosure.refuse" : "disclosure.answer_it")}</Button>}
          {!request.answer && <Button look="quiet" onPress={() => setDoing("withdraw")}>{t("disclosure.take_back")}</Button>}
          {request.answer && <Button onPress={() => setDoing("letter")}>{t("disclosure.letter")}</Button>}
          {request.answer === "released" && <ButtonLink look="quiet" href={recordsHref("exports")}>{t("records.exports")}</ButtonLink>}
        </Row>
        {!request.answer && request.kind === "access" && undecided > 0 && <p>{t("disclosure.undecided", { count: undecided })}</p>}
        </Stack>
      </Card>
      {!request.answer && request.kind === "access" && <DecideItems desk={desk} />}
      {doing === "identify" && <IdentityForm request={request} onClose={stop} />}
      {doing === "answer" && <AnswerForm request={request} onClose={stop} />}
      {doing === "withdraw" && <WithdrawForm request={request} onClose={() => go(recordsHref("requests"))} />}
      {doing === "disclose" && <ReleaseDrawer title={t("disclosure.disclose")} intro={t("disclosure.disclose_means")} draft={`records/requests/${request.id}/release`} run={(release) => disclose.run({ request: request.id, reasons: "", release })} onClose={stop} />}
      {doing === "letter" && <Letter request={request} onClose={stop} />}
    </Stack>
  );
}

function Letter({ request, onClose }: { request: DisclosureView; onClose(): void }) {
  const { t } = useI18n();
  const letter = useQuery("disclosure.letter", { request: request.id });
  return (
    <Drawer title={t("disclosure.letter")} open onClose={onClose}>
      {letter.failure ? <FailureNotice failure={letter.failure} onRetry={letter.reload} /> : <PdfPreview label={t("disclosure.letter")} bytes={letter.data?.pdf} />}
    </Drawer>
  );
}
