import { Archive, CircleAlert, CircleCheck, MoreHorizontal } from "lucide-react";
import { go } from "@/app/router";
import { useListWord } from "@/app/lists";
import { BidiText, ButtonLink, KeyValueList, Menu, Row, StatusPill, type KeyValue } from "@/components";
import { useI18n } from "@/i18n";
import type { AttachmentView, CaseFile, DocumentView } from "@/ipc/generated";
import { DocumentCard, useDocumentName } from "../people/DocumentCard";
import { folderHref } from "./addresses";
import { AUTHENTICITY_TONES, examined, verbsFor } from "./custody";
import { ScanItem } from "./ScanItem";
import s from "./Documents.module.css";

/** A document with who holds it, what an examination found, and its scans. */
export function DocumentItem({ file, shown, may }: { file: CaseFile; shown: DocumentView; may: boolean }) {
  const { t, longDate } = useI18n();
  const custody = useListWord("custody");
  const authenticity = useListWord("authenticity");
  const name = useDocumentName();
  const { document, held, receipt } = shown;
  const what = name(document);
  const [first, ...others] = verbsFor(shown);
  const scans = shown.scans.map((id) => file.folder.attachments.find((scan) => scan.id === id)).filter((scan): scan is AttachmentView => scan !== undefined);
  const found = document.examined ? examined(document.examined) : null;
  const facts: (KeyValue | false)[] = [
    { label: t("document.custody"), value: custody(document.custody) },
    document.custodyOn !== null && { label: t("document.since"), value: longDate(document.custodyOn) },
    held && { label: t("document.kept_at"), value: document.keptAt && <BidiText>{document.keptAt}</BidiText> },
    document.receipt !== null && { label: t("document.receipt_elsewhere"), value: <bdi>{document.receipt}</bdi> },
    document.custodyNote !== null && { label: t("document.custody_note"), value: <BidiText>{document.custodyNote}</BidiText> },
    found !== null && {
      label: t("document.examined"),
      value: <BidiText>{found.on ? t("document.examined_words", { date: longDate(found.on), words: found.words }) : found.words}</BidiText>,
    },
    document.note !== null && { label: t("person.document.note"), value: <BidiText>{document.note}</BidiText> },
  ];
  return (
    <DocumentCard
      document={document}
      pills={
        <>
          {held && (
            <StatusPill tone={receipt ? "info" : "warning"} icon={receipt ? Archive : CircleAlert}>
              {receipt ? t("document.is_held") : t("document.no_receipt")}
            </StatusPill>
          )}
          {document.authenticity && (
            <StatusPill tone={AUTHENTICITY_TONES[document.authenticity] ?? "neutral"} icon={AUTHENTICITY_TONES[document.authenticity] === "success" ? CircleCheck : CircleAlert}>
              {authenticity(document.authenticity)}
            </StatusPill>
          )}
        </>
      }
    >
      <KeyValueList columns={2} items={facts.filter((item): item is KeyValue => item !== false)} />
      {scans.length > 0 && (
        <ul className={s.scans} aria-label={t("scan.of", { what })}>
          {scans.map((scan) => (
            <li key={scan.id}>
              <ScanItem file={file} scan={scan} may={may} />
            </li>
          ))}
        </ul>
      )}
      {may && first && (
        <Row gap={2}>
          <ButtonLink size="sm" href={folderHref(file.id, first, document.id)}>
            {t(`document.${first}_link`)}
          </ButtonLink>
          <ButtonLink size="sm" href={folderHref(file.id, "scan", document.id)}>
            {t("scan.add_link")}
          </ButtonLink>
          <Menu
            label={t("document.more", { what })}
            trigger={<MoreHorizontal aria-hidden="true" className={s.more} />}
            items={others.map((verb) => ({
              id: verb,
              label: verb === "retain" && held ? t("document.move_link") : t(`document.${verb}_link`),
              danger: verb === "lose" || verb === "withdraw",
              onPress: () => go(folderHref(file.id, verb, document.id)),
            }))}
          />
        </Row>
      )}
    </DocumentCard>
  );
}
