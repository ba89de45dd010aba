import { ArrowDownToLine, ArrowRightLeft, ArrowUpFromLine, MonitorSmartphone, Network, ScrollText, ShieldPlus } from "lucide-react";
import { useSession } from "@/app/session";
import { Card, FailureNotice, Page, PageHeader, Skeleton, SubNav } from "@/components";
import a from "@/features/administration/Administration.module.css";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import { Devices } from "./Devices";
import { Enrol } from "./Enrol";
import { Give } from "./Give";
import { Handovers } from "./Handovers";
import { Hub } from "./Hub";
import { Ledger } from "./Ledger";
import { Take } from "./Take";

/** What goes to other devices and what comes from them. No case content stands here. */
export function ExchangeScreen({ section }: { section: string }) {
  const { t } = useI18n();
  const { has } = useSession();
  const { data, failure, reload } = useQuery("exchange.state", null);
  const sections = data
    ? [
        { id: "devices", label: t("exchange.section.devices"), icon: MonitorSmartphone, screen: <Devices view={data} /> },
        { id: "give", label: t("exchange.section.give"), icon: ArrowUpFromLine, screen: <Give view={data} /> },
        { id: "take", label: t("exchange.section.take"), icon: ArrowDownToLine, screen: <Take view={data} /> },
        ...(has("readCases") ? [{ id: "cases", label: t("handover.cases"), icon: ArrowRightLeft, screen: <Handovers /> }] : []),
        { id: "hub", label: t("exchange.section.hub"), icon: Network, screen: <Hub folders={data.folders} administers={has("administer")} /> },
        { id: "ledger", label: t("exchange.section.ledger"), icon: ScrollText, screen: <Ledger lines={data.ledger} /> },
        ...(has("administer") ? [{ id: "enrol", label: t("exchange.section.enrol"), icon: ShieldPlus, screen: <Enrol view={data} /> }] : []),
      ]
    : [];
  const current = sections.find(({ id }) => id === section) ?? sections[0];
  return (
    <Page>
      <PageHeader title={t("place.exchange")} lead={t("exchange.lead")} />
      {failure && <FailureNotice failure={failure} onRetry={reload} />}
      {!data && !failure && (
        <Card>
          <Skeleton lines={6} />
        </Card>
      )}
      {data && (
        <div className={a.columns}>
          <SubNav layout="side" label={t("place.exchange")} current={current?.id ?? ""} items={sections.map(({ id, label, icon }) => ({ id, label, icon, href: `#/exchange/${id}` }))} />
          <div key={current?.id} className={a.content}>
            {current?.screen}
          </div>
        </div>
      )}
    </Page>
  );
}
