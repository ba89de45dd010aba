import { Archive, FolderInput, FolderOutput, Hourglass, ShieldAlert, Users } from "lucide-react";
import { useSession } from "@/app/session";
import { Page, PageHeader, SubNav } from "@/components";
import { useI18n } from "@/i18n";
import { KEEPERS, recordsHref, SECTIONS, type RecordsSection } from "./addresses";
import { BreachesList } from "./BreachesList";
import { ExportsList } from "./ExportsList";
import { FilesList } from "./FilesList";
import { RecipientsList } from "./RecipientsList";
import { RequestsList } from "./RequestsList";
import { RetentionList } from "./RetentionList";

const ICONS = { files: Archive, requests: FolderInput, exports: FolderOutput, recipients: Users, retention: Hourglass, breaches: ShieldAlert } as const;

/** Paper files, requests, what left and to whom, how long it is kept, breaches: each a list of its own. */
export function RecordsScreen({ section, item }: { section: string | undefined; item: string | undefined }) {
  const { t } = useI18n();
  const { has } = useSession();
  const mine = SECTIONS.filter((one) => has(...KEEPERS[one]));
  const current = mine.find((one) => one === section) ?? mine[0];
  return (
    <Page wide>
      <PageHeader title={t("place.records")} lead={t("records.lead")} />
      <SubNav label={t("place.records")} current={current ?? ""} items={mine.map((id) => ({ id, label: t(`records.${id}`), icon: ICONS[id], href: recordsHref(id) }))} />
      {current && shown(current, item)}
    </Page>
  );
}

function shown(section: RecordsSection, item: string | undefined) {
  switch (section) {
    case "files":
      return <FilesList open={item} />;
    case "requests":
      return <RequestsList />;
    case "exports":
      return <ExportsList open={item} />;
    case "recipients":
      return <RecipientsList open={item} />;
    case "retention":
      return <RetentionList />;
    case "breaches":
      return <BreachesList open={item} />;
  }
}
