import { useState } from "react";
import { usePlace } from "@/app/router";
import { DateParts, Select } from "@/components";
import { fromIso, rangeOf, toGiven, type DateDraft } from "@/components/calendars";
import { useI18n } from "@/i18n";
import type { CountPeriod } from "@/ipc/generated";
import { OWN, PARTS, type Part } from "./period";

/** The day that somebody typed, when it is one. */
function dayOf(draft: DateDraft): string | null {
  const given = toGiven(draft);
  if (given === null || typeof given === "string" || given.day === null) return null;
  return rangeOf(given).from;
}

/** A part of a year, or days of one's own. What is chosen stands in the address. */
export function PeriodPicker({ period, part, own, set }: { period: CountPeriod; part: Part; own: boolean; set(changes: Record<string, string | number | null>): void }) {
  const { t } = useI18n();
  const { query } = usePlace();
  const pick = (next: string) => set(next === OWN ? { part: OWN, from: period.from, to: period.to } : { part: next === "year" ? null : next, from: null, to: null });
  const options = [...PARTS.map((one) => ({ id: one as string, label: t(`statistic.part.${one}`) })), { id: OWN, label: t("statistic.part.own") }];
  return (
    <>
      <Select name="part" width="full" label={t("statistic.part")} value={own ? OWN : part} onChange={pick} options={options} />
      {own && <Day key={`from ${query.get("saved") ?? ""}`} name="from" label={t("statistic.from_day")} day={query.get("from")} set={set} />}
      {own && <Day key={`to ${query.get("saved") ?? ""}`} name="to" label={t("statistic.to_day")} day={query.get("to")} error={(query.get("from") ?? "") > (query.get("to") ?? "") ? t("statistic.days_out_of_order") : undefined} set={set} />}
    </>
  );
}

function Day({ name, label, day, error, set }: { name: "from" | "to"; label: string; day: string | null; error?: string | undefined; set(changes: Record<string, string>): void }) {
  const [draft, setDraft] = useState(() => fromIso(day));
  const change = (next: DateDraft) => {
    setDraft(next);
    const typed = dayOf(next);
    if (typed) set({ [name]: typed });
  };
  return <DateParts name={name} label={label} calendars={["gregorian"]} value={draft} onChange={change} error={error} />;
}
