import { go } from "@/app/router";
import { useSaid } from "@/features/case/forms/useSaid";
import { textOf } from "@/features/case/documents/spec";
import type { Values } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import type { Done } from "@/ipc";
import type { CaseReturns } from "@/ipc/generated";
import { returnsHref, type Shown } from "../addresses";

export interface DoingProps {
  shown: Shown;
  all: CaseReturns;
  verb: string | undefined;
  target: string | undefined;
}

/** What every form here does alike: where its draft lies, where it leads back to, what it says. */
export function useReturnForm(shown: Shown, all: CaseReturns, verb: string, target: string) {
  const { t } = useI18n();
  const said = useSaid();
  const close = () => go(returnsHref(shown, all.application));
  return {
    common: { draft: `cases/${all.application}/returns/${verb}/${target}`, onClose: close },
    outcome: (done: Done<unknown>) => said(done, t("return.saved")),
  };
}

export const text = (values: Values, field: string): string => textOf(values, field) ?? "";
export const list = (values: Values, field: string): string[] => {
  const value = values[field];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
};
/** A yes or a no that was given. */
export const yes = (values: Values, field: string): boolean => values[field] === true;
export const yesOrNothing = (values: Values, field: string): boolean | null => (typeof values[field] === "boolean" ? values[field] : null);
/** A question that must be answered. */
export const answered = (values: Values, field: string) => ({ [field]: typeof values[field] !== "boolean" && ("required" as const) });
