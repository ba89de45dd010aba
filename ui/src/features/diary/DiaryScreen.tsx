import { ChevronLeft, ChevronRight } from "lucide-react";
import { usePlace, useSetQuery } from "@/app/router";
import { Button, IconButton, Page, PageHeader, Row, Stack, todayIso } from "@/components";
import { isDay, plusDays, weekOf } from "@/features/appointments/days";
import { useI18n } from "@/i18n";
import { DiaryCard } from "./DiaryCard";

/** The calendar of those who book no appointments: visits and reviews of a week. */
export function DiaryScreen() {
  const { t, longDate } = useI18n();
  const { query } = usePlace();
  const set = useSetQuery();
  const asked = query.get("day");
  const day = isDay(asked) ? asked : todayIso();
  const { from, until } = weekOf(day);
  return (
    <Page>
      <PageHeader title={t("diary.title")} lead={t("diary.lead")} />
      <Stack gap={4}>
        <Row gap={2}>
          <IconButton icon={ChevronLeft} label={t("calendar.week_before")} onPress={() => set({ day: plusDays(day, -7) })} />
          <Button onPress={() => set({ day: todayIso() })}>{t("calendar.today")}</Button>
          <IconButton icon={ChevronRight} label={t("calendar.week_after")} onPress={() => set({ day: plusDays(day, 7) })} />
          <span role="status">{t("calendar.week", { from: longDate(from), until: longDate(until) })}</span>
        </Row>
        <DiaryCard from={from} until={until} />
      </Stack>
    </Page>
  );
}
