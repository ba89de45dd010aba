import { Card, TaskList } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile, Hint, HintCode } from "@/ipc/generated";
import { useDocumentName } from "../people/DocumentCard";
import { personHref } from "../people/addresses";
import { paperHref } from "./addresses";

/** What the office still owes the applicants, each leading to where it is given. */
export function Owed({ file, may }: { file: CaseFile; may: boolean }) {
  const { t, longDate } = useI18n();
  const named = useDocumentName();
  const { hints, documents } = file.folder;
  if (hints.length === 0) return null;
  const to: Record<HintCode, (hint: Hint) => string> = {
    receiptOwed: () => paperHref(file.id, "receipt"),
    photographMissing: ({ person }) => personHref(file.id, person, "photograph"),
    certificateMissing: () => paperHref(file.id, "certificate"),
    certificateExpired: () => paperHref(file.id, "certificate"),
    certificateEnding: () => paperHref(file.id, "certificate"),
    rightsNotTold: ({ person }) => paperHref(file.id, "tell", person),
  };
  return (
    <Card title={t("owed.title")} flush>
      <TaskList
        label={t("owed.title")}
        items={hints.map((hint, index) => {
          const document = documents.find((shown) => shown.document.id === hint.document)?.document;
          const name = file.members.find(({ person }) => person.id === hint.person)?.person.name.latin ?? "";
          const about = [name, document && named(document), hint.on && longDate(hint.on)].filter(Boolean);
          return { id: String(index), title: t(`owed.${hint.code}`), state: "open", href: may ? to[hint.code](hint) : undefined, detail: <bdi>{about.join(" · ")}</bdi> };
        })}
      />
    </Card>
  );
}
