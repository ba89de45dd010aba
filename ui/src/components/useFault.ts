import { useI18n } from "@/i18n";
import type { Failure } from "@/ipc";

export interface FaultTexts {
  /** The words for one field, or undefined when nothing is wrong with it. */
  of(failure: Failure | null | undefined, field: string): string | undefined;
  /** The words for the failure as a whole. */
  whole(failure: Failure): string;
  /** What to do about it, where there is more to say. */
  advice(failure: Failure): string | undefined;
}

/** Failures in the words of the officer: `error.<code>`, and `error.<code>.do` for what to do. */
export function useFault(): FaultTexts {
  const { t, maybe } = useI18n();
  return {
    of(failure, field) {
      const fault = failure?.of(field);
      return fault && t(`error.${fault.code}`, fault.params);
    },
    whole: (failure) => t(`error.${failure.code}`, failure.params),
    advice: (failure) => maybe(`error.${failure.code}.do`, failure.params),
  };
}
