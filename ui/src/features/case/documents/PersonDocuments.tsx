import { Plus } from "lucide-react";
import { ButtonLink, Card } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile, PersonView } from "@/ipc/generated";
import { useMemberName } from "../people/useMemberName";
import { folderHref } from "./addresses";
import { DocumentItem } from "./DocumentItem";
import { useMayFile } from "./useMayFile";
import s from "./Documents.module.css";

/** Documents of one person, with custody, examination and scans. */
export function PersonDocuments({ file, person }: { file: CaseFile; person: PersonView }) {
  const { t } = useI18n();
  const may = useMayFile(file);
  const name = useMemberName(file)(person.id);
  const documents = file.folder.documents.filter(({ document }) => document.person === person.id);
  return (
    <Card
      title={t("people.documents_of", { name })}
      actions={
        may && (
          <ButtonLink size="sm" icon={Plus} href={folderHref(file.id, "add", person.id)}>
            {t("document.add_link")}
          </ButtonLink>
        )
      }
    >
      {documents.length > 0 ? (
        <ul className={s.documents} aria-label={t("people.documents_of", { name })}>
          {documents.map((shown) => (
            <li key={shown.document.id}>
              <DocumentItem file={file} shown={shown} may={may} />
            </li>
          ))}
        </ul>
      ) : (
        <p className={s.none}>{t("people.no_documents")}</p>
      )}
    </Card>
  );
}
