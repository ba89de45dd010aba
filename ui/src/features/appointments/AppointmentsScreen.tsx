import { CalendarDays, ChevronLeft, ChevronRight, DoorOpen, Printer } from "lucide-react";
import { go } from "@/app/router";
import { useSession } from "@/app/session";
import { Button, ButtonLink, Card, Empty, FailureNotice, IconButton, Notice, Page, PageHeader, RadioGroup, Row, Select, Skeleton, StatusPill } from "@/components";
import { DiaryCard } from "@/features/diary/DiaryCard";
import { DiaryScreen } from "@/features/diary/DiaryScreen";
import { useI18n } from "@/i18n";
import { BY } from "./grid";
import { calendarHref, VIEWS } from "./addresses";
import { BookByNumber } from "./BookByNumber";
import { DayGrid } from "./DayGrid";
import { plusDays } from "./days";
import { EntryDrawer } from "./EntryDrawer";
import { EntryList } from "./EntryList";
import { NewAppointment } from "./NewAppointment";
import { useCalendar } from "./useCalendar";
import { WeekGrid } from "./WeekGrid";
import s from "./Appointments.module.css";

/** The calendar: of appointments for those who book them, of visits and reviews for those who make them. */
export function AppointmentsScreen({ open }: { open: string | undefined }) {
  const { has } = useSession();
  return has("coordinate") ? <Calendar open={open} /> : <DiaryScreen />;
}

/** Who receives whom, when, where and through which interpreter. */
function Calendar({ open }: { open: string | undefined }) {
  const { t, weekday, longDate } = useI18n();
  const { has } = useSession();
  const { shown, range, today, calendar, choices, show } = useCalendar();
  const entries = calendar.data?.entries ?? [];
  const step = shown.view === "day" ? 1 : 7;
  const whose = choices ? { officer: choices.officers, room: choices.rooms, interpreter: choices.interpreters }[shown.by] : [];
  const seen = shown.of && shown.view !== "day" ? entries.filter(({ appointment }) => appointment[shown.by] === shown.of) : entries;
  const twice = seen.filter(({ collides }) => collides.length > 0);
  const opened = entries.find(({ appointment }) => appointment.id === open);
  const title = shown.view === "day" ? weekday(shown.day) : t("calendar.week", { from: longDate(range.from), until: longDate(range.until) });
  const working = calendar.data?.days.find(({ day }) => day === shown.day)?.working ?? true;
  return (
    <Page wide>
      <PageHeader
        title={t("place.appointments")}
        lead={title}
        actions={
          <Row>
            <ButtonLink icon={DoorOpen} href="#/rooms">
              {t("room.title")}
            </ButtonLink>
            <Button icon={Printer} onPress={() => window.print()}>
              {t("calendar.print")}
            </Button>
            {has("readCases") ? <NewAppointment /> : has("coordinate") && <BookByNumber onBooked={calendar.reload} />}
          </Row>
        }
      />
      <div className={s.bar} role="group" aria-label={t("calendar.choose")}>
        <div className={s.turn}>
          <IconButton icon={ChevronLeft} label={t(shown.view === "day" ? "calendar.day_before" : "calendar.week_before")} onPress={() => show({ day: plusDays(shown.day, -step) })} />
          <Button onPress={() => show({ day: today })}>{t("calendar.today")}</Button>
          <IconButton icon={ChevronRight} label={t(shown.view === "day" ? "calendar.day_after" : "calendar.week_after")} onPress={() => show({ day: plusDays(shown.day, step) })} />
        </div>
        <RadioGroup name="view" label={t("calendar.view")} layout="across" options={VIEWS.map((id) => ({ id, label: t(`calendar.view.${id}`) }))} value={shown.view} onChange={(view) => show({ view })} />
        <Select name="by" label={t("calendar.by")} width="sm" options={BY.map((id) => ({ id, label: t(`calendar.by.${id}`) }))} value={shown.by} onChange={(by) => show({ by, of: "" })} />
        {shown.view !== "day" && (
          <Select
            name="of"
            label={t("calendar.of")}
            width="sm"
            options={[{ id: "all", label: t("calendar.everybody") }, ...whose.map(({ id, name }) => ({ id, label: name }))]}
            value={shown.of || "all"}
            onChange={(of) => show({ of: of === "all" ? "" : of })}
          />
        )}
      </div>
      {calendar.failure && <FailureNotice failure={calendar.failure} onRetry={calendar.reload} />}
      {twice.length > 0 && (
        <Notice tone="warning" title={t("calendar.twice", { count: twice.length })}>
          {t("calendar.twice_means")}
        </Notice>
      )}
      <Card
        flush={shown.view !== "day" || seen.length > 0}
        title={title}
        note={t("calendar.count", { count: seen.length })}
        actions={shown.view === "day" && !working && <StatusPill tone="warning">{t("appointment.day_off")}</StatusPill>}
      >
        {!calendar.data && !calendar.failure && <Skeleton lines={8} />}
        {calendar.data && seen.length === 0 && shown.view !== "week" && (
          <Empty icon={CalendarDays} title={t("calendar.none")}>
            {t("calendar.none_hint")}
          </Empty>
        )}
        {calendar.data && shown.view === "day" && seen.length > 0 && <DayGrid entries={seen} choices={choices} shown={shown} />}
        {calendar.data && shown.view === "week" && <WeekGrid days={calendar.data.days} entries={seen} shown={shown} today={today} />}
        {calendar.data && shown.view === "list" && seen.length > 0 && <EntryList entries={seen} shown={shown} />}
      </Card>
      {has("assist", "counselReturns", "integrate") && <DiaryCard quiet from={range.from} until={range.until} />}
      {opened && <EntryDrawer key={opened.appointment.id} entry={opened} onClose={() => go(calendarHref(shown))} />}
    </Page>
  );
}
