import { BidiText, DataTable, StatusPill, type Column } from "@/components";
import { useI18n } from "@/i18n";
import type { CalendarEntry } from "@/ipc/generated";
import { calendarHref, type Shown } from "./addresses";
import { outcomeTone } from "./outcome";

/** The appointments of some days as a list, as it is printed and hung up. */
export function EntryList({ entries, shown }: { entries: readonly CalendarEntry[]; shown: Shown }) {
  const { t, date } = useI18n();
  const columns: Column<CalendarEntry>[] = [
    { id: "when", header: t("calendar.when"), cell: ({ appointment }) => t("calendar.on_from_until", { day: date(appointment.day), from: appointment.time, until: appointment.until }) },
    { id: "case", header: t("calendar.case"), cell: ({ number }) => <bdi>{number}</bdi> },
    { id: "who", header: t("appointment.persons"), cell: ({ names }) => <BidiText>{names.map(({ latin }) => latin).join(", ")}</BidiText> },
    { id: "kind", header: t("appointment.for"), cell: ({ appointment }) => t(`appointment.kind.${appointment.kind}`) },
    { id: "officer", header: t("calendar.by.officer"), cell: ({ appointment }) => <bdi>{appointment.officerName}</bdi> },
    { id: "interpreter", header: t("calendar.by.interpreter"), cell: ({ appointment }) => <bdi>{appointment.interpreterName}</bdi> },
    { id: "room", header: t("calendar.by.room"), cell: ({ appointment }) => <bdi>{appointment.roomName || appointment.place}</bdi> },
    {
      id: "state",
      header: t("calendar.state"),
      minor: true,
      cell: ({ appointment, collides }) =>
        collides.length > 0 ? (
          <StatusPill tone="warning">{t("calendar.booked_twice")}</StatusPill>
        ) : (
          appointment.outcome && <StatusPill tone={outcomeTone(appointment.outcome)}>{t(`appointment.outcome.${appointment.outcome}`)}</StatusPill>
        ),
    },
  ];
  return <DataTable label={t("place.appointments")} columns={columns} rows={entries} rowKey={({ appointment }) => appointment.id} href={({ appointment }) => calendarHref(shown, appointment.id)} empty={null} pageSize={500} />;
}
