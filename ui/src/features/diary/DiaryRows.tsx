import { ChevronRight } from "lucide-react";
import { BidiText, StatusPill, todayIso } from "@/components";
import { sectionHref } from "@/features/case/sections";
import { householdHref } from "@/features/assistance/addresses";
import { returnsHref } from "@/features/returns/addresses";
import s from "@/features/work/Work.module.css";
import { useI18n } from "@/i18n";
import type { DiaryEntry } from "@/ipc/generated";

/** Where a visit or a review is recorded. */
export function placeOf({ kind, household, application }: DiaryEntry): string {
  if (household !== null) return householdHref(household);
  const of = application ?? "";
  return kind === "returnVisit" ? returnsHref("place", of) : sectionHref(of, "integration");
}

/** Visits and reviews, a row for each: when, what, whom, by whom. */
export function DiaryRows({ entries }: { entries: readonly DiaryEntry[] }) {
  const { t, weekday } = useI18n();
  const today = todayIso();
  return (
    <ul>
      {entries.map((entry) => (
        <li key={`${entry.kind} ${entry.record} ${entry.day} ${entry.name.latin}`}>
          <a data-row href={placeOf(entry)} className={s.row}>
            <span className={s.muted}>
              {weekday(entry.day)} {entry.day < today && <StatusPill tone="danger">{t("diary.late")}</StatusPill>}
            </span>
            <span className={s.what}>
              <span className={s.title}>{t(`diary.kind.${entry.kind}`)}</span>
              <span className={s.muted}>
                <BidiText>{[entry.officer, entry.note].filter(Boolean).join(" · ")}</BidiText>
              </span>
            </span>
            <span className={s.who}>
              <span className={s.person}>
                <BidiText>{entry.name.latin}</BidiText>
              </span>
              <bdi className={s.number}>{entry.number}</bdi>
            </span>
            <ChevronRight aria-hidden="true" className={s.go} />
          </a>
        </li>
      ))}
    </ul>
  );
}
