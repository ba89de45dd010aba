import { FilePlus2 } from "lucide-react";
import { go } from "@/app/router";
import { ButtonLink, Card, Notice, Stack } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile } from "@/ipc/generated";
import { paperHref } from "../papers/addresses";
import { Withheld, withheldOf } from "../restriction";
import { AddDrawer } from "./AddDrawer";
import { DOCUMENT_VERBS, folderHref, SCAN_VERBS, verbOf } from "./addresses";
import { PersonDocuments } from "./PersonDocuments";
import { RemoveDrawer } from "./RemoveDrawer";
import { ScanDrawer } from "./ScanDrawer";
import { ScanItem } from "./ScanItem";
import { useMayFile } from "./useMayFile";
import { VerbDrawer } from "./VerbDrawer";
import s from "./Documents.module.css";

export interface DocumentsProps {
  file: CaseFile;
  /** What is being done. */
  verb?: string | undefined;
  /** With which document, scan or person. */
  target?: string | undefined;
}

/** All documents of the family, who holds each, and every scan of the case. */
export function Documents({ file, verb, target }: DocumentsProps) {
  const { t } = useI18n();
  const may = useMayFile(file);
  const owed = file.folder.hints.filter(({ code }) => code === "receiptOwed").length;
  // Those that show a document stand with it.
  const scans = file.folder.attachments.filter(({ document }) => document === null);
  const withheld = withheldOf(file, "attachment");
  return (
    <Stack gap={5}>
      {owed > 0 && (
        <Notice
          tone="warning"
          title={t("document.receipts_owed", { count: owed })}
          actions={may && <ButtonLink href={paperHref(file.id, "receipt")}>{t("document.give_receipt")}</ButtonLink>}
        >
          {t("document.receipts_owed_text")}
        </Notice>
      )}
      {file.members.map(({ person }) => (
        <PersonDocuments key={person.id} file={file} person={person} />
      ))}
      <Card
        title={t("scan.others")}
        actions={
          may && (
            <ButtonLink size="sm" icon={FilePlus2} href={folderHref(file.id, "scan")}>
              {t("scan.add_link")}
            </ButtonLink>
          )
        }
      >
        {withheld.length > 0 && (
          <ul className={s.scans} aria-label={t("restriction.withheld_scans")}>
            {withheld.map(({ record, classes }) => (
              <li key={record}>
                <Withheld what={t("restriction.kind.attachment")} classes={classes} />
              </li>
            ))}
          </ul>
        )}
        {scans.length > 0 ? (
          <ul className={s.scans} aria-label={t("scan.others")}>
            {scans.map((scan) => (
              <li key={scan.id}>
                <ScanItem file={file} scan={scan} may={may} />
              </li>
            ))}
          </ul>
        ) : (
          withheld.length === 0 && <p className={s.none}>{t("scan.none")}</p>
        )}
      </Card>
      {may && <Doing file={file} verb={verb} target={target} />}
    </Stack>
  );
}

/** The form that the address names. */
function Doing({ file, verb, target }: DocumentsProps) {
  const close = () => go(folderHref(file.id));
  const key = `${verb} ${target}`;
  if (verb === "add") return <AddDrawer key={key} file={file} person={target} onClose={close} />;
  if (verb === "scan") return <ScanDrawer key={key} file={file} scan={null} target={target} onClose={close} />;
  const act = verbOf(DOCUMENT_VERBS, verb);
  const document = file.folder.documents.find((shown) => shown.document.id === target)?.document;
  if (act && document) return <VerbDrawer key={key} file={file} document={document} verb={act} onClose={close} />;
  const scan = file.folder.attachments.find(({ id }) => id === target);
  const doing = verbOf(SCAN_VERBS, verb);
  if (!scan || !doing) return null;
  return doing === "describe" ? <ScanDrawer key={key} file={file} scan={scan} target={undefined} onClose={close} /> : <RemoveDrawer key={key} application={file.id} scan={scan} onClose={close} />;
}
