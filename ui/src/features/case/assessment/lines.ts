import { useMemo } from "react";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { CaseFile, InterviewView, LineView } from "@/ipc/generated";
import { nameOf } from "../interviews/people";

/** A line with where it was said. */
export interface Quote {
  line: LineView;
  interview: InterviewView;
  /** "Line 14"; with person and day when the case has several interviews. */
  label: string;
}

/** Every line of every interview of the case, in order and by identifier. */
export function useQuotes(file: CaseFile): { all: Quote[]; of(id: string): Quote | undefined } {
  const { t, date } = useI18n();
  const { data } = useQuery("interview.lines", file.interviews.length > 0 ? { application: file.id } : undefined);
  return useMemo(() => {
    const several = file.interviews.length > 1;
    const all = (data ?? []).flatMap(({ interview: id, lines }) => {
      const interview = file.interviews.find((one) => one.id === id);
      if (!interview) return [];
      // What is withheld cannot be quoted.
      const seen = lines.filter((line) => !line.withheld);
      return seen.map((line): Quote => {
        const name = t("line.number", { number: line.number });
        return {
          line,
          interview,
          label: several ? t("assessment.line_of", { line: name, name: nameOf(file, interview.person), date: date(interview.startedAt) }) : name,
        };
      });
    });
    const byId = new Map(all.map((quote) => [quote.line.id, quote]));
    return { all, of: (id: string) => byId.get(id) };
  }, [file, data, t, date]);
}
