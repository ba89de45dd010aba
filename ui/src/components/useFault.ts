import { useMemo } from "react";
import { useI18n } from "@/i18n";
import { peek, type Failure } from "@/ipc";

export interface FaultTexts {
  /** The words for one field, or undefined when nothing is wrong with it. */
  of(failure: Failure | null | undefined, field: string): string | undefined;
  /** The words for one fault of it. */
  one(fault: Failure["fields"][number]): string;
  /** The words for the failure as a whole. */
  whole(failure: Failure): string;
  /** What to do about it, where there is more to say. */
  advice(failure: Failure): string | undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Values that are codes of trainings. */
const TRAININGS: readonly string[] = ["module", "other"];

/** Failures in the words of the officer: `error.<code>`, and `error.<code>.do` for what to do. */
export function useFault(): FaultTexts {
  const { t, maybe, date, lang } = useI18n();
  return useMemo(() => {
    /** Values as people read them: days written out, trainings by their names. */
    const said = (params: Readonly<Record<string, string>>) => {
      const trainings = () => peek("reference.lists", null).data?.lists.find(({ name }) => name === "training")?.entries ?? [];
      const one = (name: string, value: string) => {
        if (DAY.test(value)) return date(value);
        return TRAININGS.includes(name) ? (trainings().find(({ code }) => code === value)?.[lang] ?? value) : value;
      };
      return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, one(name, value)]));
    };
    return {
      of(failure, field) {
        const fault = failure?.of(field);
        return fault && t(`error.${fault.code}`, said(fault.params));
      },
      one: ({ code, params }) => t(`error.${code}`, said(params)),
      whole: (failure) => t(`error.${failure.code}`, said(failure.params)),
      advice: (failure) => maybe(`error.${failure.code}.do`, said(failure.params)),
    };
  }, [t, maybe, date, lang]);
}
