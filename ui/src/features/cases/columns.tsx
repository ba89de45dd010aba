import { useMemo } from "react";
import { Deadline, PersonName, StatusPill, type Column, type Tone } from "@/components";
import { useCountry } from "@/app/countries";
import { useWords } from "@/app/words";
import { useI18n } from "@/i18n";
import type { CaseRow, Stage } from "@/ipc/generated";
import s from "./Cases.module.css";

/** How a stage looks everywhere. */
export const STAGE_TONES: Record<Stage, Tone> = {
  registered: "info",
  interview: "info",
  assessment: "accent",
  review: "warning",
  decided: "accent",
  issued: "accent",
  notified: "success",
  appeal: "warning",
  final: "success",
  closed: "neutral",
};

export function useCaseColumns(): Column<CaseRow>[] {
  const { t, date, number } = useI18n();
  const words = useWords();
  const country = useCountry();
  return useMemo(
    () => [
      { id: "number", header: t("cases.number"), sortable: true, cell: (row) => <bdi>{row.number}</bdi> },
      {
        id: "name",
        header: t("cases.applicant"),
        cell: (row) => (
          <span className={s.name}>
            <PersonName stacked latin={row.principal.latin} native={row.principal.native} />
          </span>
        ),
      },
      { id: "nationality", header: t("cases.nationality"), minor: true, cell: (row) => country(row.nationality) },
      { id: "stage", header: t("cases.stage"), sortable: true, cell: (row) => <StatusPill tone={STAGE_TONES[row.stage]}>{t(`stage.${row.stage}`)}</StatusPill> },
      { id: "persons", header: t("cases.persons"), figures: true, minor: true, cell: (row) => number(row.persons) },
      { id: "registered", header: t("cases.registered"), sortable: true, minor: true, cell: (row) => date(row.registeredOn) },
      {
        id: "clock",
        header: t("cases.clock"),
        cell: (row) => (row.clock ? <Deadline compact daysLeft={row.clock.daysLeft} near={row.clock.near} due={row.clock.lastDay} label={words(row.clock.name)} /> : <span className={s.none}>{t("cases.no_clock")}</span>),
      },
      { id: "officer", header: t("cases.officer"), minor: true, cell: (row) => <bdi>{row.officer}</bdi> },
    ],
    [t, date, number, words, country],
  );
}
