import { useI18n } from "@/i18n";

type Month = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

/** A day as far as known, in words: "30 May 2019", "May 2019", "2019". */
export function useDayWords(): (day: string | null | undefined) => string {
  const { t, longDate } = useI18n();
  return (day) => {
    const [year, month, last] = /^\d{4}(-\d\d){0,2}$/.test(day ?? "") ? (day ?? "").split("-") : [];
    if (!year) return day ?? "";
    if (last) return longDate(day);
    return month ? t("register.date.month", { month: t(`month.gregorian.${Number(month) as Month}`), year }) : t("register.date.year", { year });
  };
}
