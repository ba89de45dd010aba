import { useMemo } from "react";
import { usePlace, useSetQuery } from "@/app/router";
import { useQuery } from "@/ipc";
import { todayIso } from "@/components";
import { readShown, type Shown } from "./addresses";
import { weekOf } from "./days";

/** The calendar as its address says. */
export function useCalendar() {
  const { query } = usePlace();
  const set = useSetQuery();
  const search = query.toString();
  const today = todayIso();
  const shown = useMemo(() => readShown(new URLSearchParams(search), today), [search, today]);
  const range = shown.view === "day" ? { from: shown.day, until: shown.day } : weekOf(shown.day);
  const calendar = useQuery("appointment.calendar", range, { keep: true });
  const choices = useQuery("appointment.choices", null);
  return { shown, range, today, calendar, choices: choices.data, show: (change: Partial<Shown>) => set({ ...change }) };
}
