import { HandCoins, House, IdCard, ListChecks, MessageSquareWarning, Tent } from "lucide-react";
import { useSession } from "@/app/session";
import { Page, PageHeader, Stack, SubNav } from "@/components";
import { MyDiary } from "@/features/diary/MyDiary";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import { assistanceHref, KEEPERS, SECTIONS, type AssistanceSection } from "./addresses";
import { ComplaintsList } from "./ComplaintsList";
import { DocumentsList } from "./DocumentsList";
import { AssistanceDueCard } from "./DueCard";
import { HouseholdsList } from "./HouseholdsList";
import { ListsList } from "./ListsList";
import { ProgrammesList } from "./ProgrammesList";
import { ShelterList } from "./ShelterList";

const ICONS = { households: House, programmes: HandCoins, lists: ListChecks, complaints: MessageSquareWarning, shelter: Tent, documents: IdCard } as const;

/** Households, programmes, payment lists, complaints, shelter, documents: each a room of its own. */
export function AssistanceScreen({ section, item }: { section: string | undefined; item: string | undefined }) {
  const { t } = useI18n();
  const { has } = useSession();
  const due = useQuery("assistance.due", null);
  const mine = SECTIONS.filter((one) => has(...KEEPERS[one]));
  const current = mine.find((one) => one === section) ?? mine[0];
  return (
    <Page wide>
      <PageHeader title={t("place.assistance")} lead={t("assistance.lead")} />
      <SubNav label={t("place.assistance")} current={current ?? ""} items={mine.map((id) => ({ id, label: t(`assistance.${id}`), icon: ICONS[id], href: assistanceHref(id) }))} />
      <Stack gap={4}>
        {section === undefined && <AssistanceDueCard due={due.data ?? []} />}
        {section === undefined && !has("readCases") && <MyDiary />}
        {current && shown(current, item)}
      </Stack>
    </Page>
  );
}

function shown(section: AssistanceSection, item: string | undefined) {
  switch (section) {
    case "households":
      return <HouseholdsList open={item} />;
    case "programmes":
      return <ProgrammesList open={item} />;
    case "lists":
      return <ListsList />;
    case "complaints":
      return <ComplaintsList open={item} />;
    case "shelter":
      return <ShelterList open={item} />;
    case "documents":
      return <DocumentsList />;
  }
}
