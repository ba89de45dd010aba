import { BadgeCheck, Ban, CalendarClock, CalendarPlus, CirclePause, CirclePlay, ClipboardPen, Copy, CornerUpLeft, FilePlus2, FileSignature, Flag, FolderClock, FolderClosed, FolderOpen, FolderX, Footprints, Gavel, Hand, Handshake, House, IdCard, MailCheck, MessagesSquare, Plane, Scale, Send, ShieldAlert, ShieldCheck, ShieldOff, Sprout, TriangleAlert, Truck, UserX, Users, Waypoints, type LucideIcon } from "lucide-react";
import { Card, Stack, Timeline, type Tone } from "@/components";
import { useSession } from "@/app/session";
import { useWords } from "@/app/words";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { CaseFile } from "@/ipc/generated";
import { integrationEvents } from "../integration/events";
import { Clocks } from "../overview/Clocks";
import { LongText } from "../interviews/LongText";
import { eventsOf, visitEvents, type EventKind } from "./events";

const LOOKS: Record<EventKind, { icon: LucideIcon; tone: Tone }> = {
  arrived: { icon: Plane, tone: "neutral" },
  intent: { icon: Hand, tone: "neutral" },
  missed: { icon: UserX, tone: "warning" },
  putOff: { icon: CalendarClock, tone: "neutral" },
  interrupted: { icon: CirclePause, tone: "warning" },
  certified: { icon: IdCard, tone: "info" },
  lodged: { icon: Scale, tone: "warning" },
  heard: { icon: Gavel, tone: "info" },
  "judged.upheld": { icon: Gavel, tone: "accent" },
  "judged.granted": { icon: Gavel, tone: "success" },
  "judged.remitted": { icon: Gavel, tone: "warning" },
  "judged.withdrawn": { icon: Gavel, tone: "neutral" },
  "judged.struckOut": { icon: Gavel, tone: "neutral" },
  carriedOut: { icon: BadgeCheck, tone: "success" },
  lossOpened: { icon: ShieldAlert, tone: "warning" },
  lossNoticed: { icon: MailCheck, tone: "warning" },
  lossAnswered: { icon: MessagesSquare, tone: "info" },
  lossDecided: { icon: ShieldOff, tone: "accent" },
  statusKept: { icon: ShieldCheck, tone: "success" },
  lossServed: { icon: Handshake, tone: "accent" },
  closed: { icon: FolderClosed, tone: "neutral" },
  askedAgain: { icon: FolderClock, tone: "warning" },
  openedAgain: { icon: FolderOpen, tone: "info" },
  notOpenedAgain: { icon: FolderX, tone: "neutral" },
  registered: { icon: FilePlus2, tone: "info" },
  interviewed: { icon: MessagesSquare, tone: "info" },
  signed: { icon: FileSignature, tone: "info" },
  submitted: { icon: Send, tone: "accent" },
  returned: { icon: CornerUpLeft, tone: "warning" },
  approved: { icon: BadgeCheck, tone: "success" },
  issued: { icon: MailCheck, tone: "accent" },
  asked: { icon: CirclePause, tone: "warning" },
  answered: { icon: CirclePlay, tone: "info" },
  extended: { icon: CalendarPlus, tone: "warning" },
  delivered: { icon: Handshake, tone: "success" },
  voided: { icon: Ban, tone: "neutral" },
  copied: { icon: Copy, tone: "neutral" },
  transferred: { icon: Truck, tone: "info" },
  returnAsked: { icon: Footprints, tone: "neutral" },
  returnCounselled: { icon: MessagesSquare, tone: "neutral" },
  returnDeclared: { icon: FileSignature, tone: "info" },
  returnWithdrawn: { icon: FileSignature, tone: "info" },
  returnStays: { icon: House, tone: "neutral" },
  returnDeparted: { icon: Plane, tone: "info" },
  returnArrived: { icon: Plane, tone: "neutral" },
  returnVisited: { icon: ClipboardPen, tone: "neutral" },
  visitedHome: { icon: House, tone: "info" },
  planned: { icon: Sprout, tone: "accent" },
  reviewed: { icon: ClipboardPen, tone: "info" },
  referred: { icon: Waypoints, tone: "info" },
  planEnded: { icon: Flag, tone: "success" },
  reunionAsked: { icon: Users, tone: "info" },
  reunionDecided: { icon: Users, tone: "accent" },
  reunited: { icon: Users, tone: "success" },
  documented: { icon: IdCard, tone: "accent" },
  documentLost: { icon: TriangleAlert, tone: "warning" },
};

/** What happened in the case, newest first. */
export function CaseTimeline({ file }: { file: CaseFile }) {
  const { t } = useI18n();
  const words = useWords();
  const returns = useQuery("return.of_case", { application: file.id });
  const { has } = useSession();
  const integration = useQuery("integration.of_case", has("integrate") ? { application: file.id } : undefined);
  const visits = useQuery("visit.of_case", has("assist") ? { application: file.id } : undefined);
  const elsewhere = [...(integration.data ? integrationEvents(integration.data) : []), ...visitEvents(visits.data ?? [])];
  return (
    <Stack gap={5}>
      <Card title={t("case.clocks")} flush>
        <Clocks file={file} />
      </Card>
      <Card title={t("case.section.timeline")}>
        <Timeline
          label={t("case.section.timeline")}
          items={eventsOf(file, returns.data, elsewhere).map(({ id, kind, at, by, name, number, text, about }) => ({
            id,
            at,
            by,
            title: t(`timeline.${kind}`, { name: about ? words(about) : (name ?? ""), number: number ?? "" }),
            text: text && <LongText>{text}</LongText>,
            ...LOOKS[kind],
          }))}
        />
      </Card>
    </Stack>
  );
}
