import { Notice, Select } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { textOf } from "@/features/case/documents/spec";
import { useOverrides } from "@/features/case/rules";
import { useLanguageName } from "@/features/register/languages";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { PaperKindOfReturn } from "@/ipc/generated";
import { useReturnWords } from "../useReturnWords";
import { written } from "../money";
import type { FormProps } from "./Before";
import { ReturnGate } from "./ReturnGate";
import { text, useReturnForm } from "./useReturnForm";

const KINDS: readonly PaperKindOfReturn[] = ["counselling", "application", "declaration", "withdrawal", "consulate", "departure", "receipt"];

/** Prints a paper in a language, and keeps it as printed. */
export function PrintDrawer({ shown, all, one }: FormProps) {
  const { t, lang } = useI18n();
  const words = useReturnWords(all);
  const language = useLanguageName();
  const print = useCommand("return.print");
  const overrides = useOverrides();
  const { common, outcome } = useReturnForm(shown, all, "print", one.record.id);
  const { record } = one;
  const told = one.topicsMissing.length === 0 && record.applied !== null && record.ledBy === null;
  const there: Record<PaperKindOfReturn, boolean> = {
    counselling: one.counsellings.length > 0,
    application: record.applied !== null,
    declaration: told,
    withdrawal: told && (one.hasClaim || one.withdrawals.length > 0),
    consulate: record.destination !== null && record.departed === null,
    departure: record.departed !== null,
    receipt: one.payments.some(({ approval, cancelled }) => approval && !cancelled),
  };
  const kinds = KINDS.filter((kind) => there[kind]);
  const kindOf = (value: unknown) => kinds.find((kind) => kind === value) ?? null;
  const payments = one.payments.filter(({ approval, cancelled }) => approval && !cancelled);
  return (
    <FormDrawer
      {...common}
      title={t("return.print")}
      fields={{}}
      start={{ kind: kinds[0] ?? null, language: all.languages.includes(lang) ? lang : "en", payment: payments[0]?.id ?? null }}
      send={t("return.print_do")}
      check={(values) => ({ kind: kindOf(values.kind) === null && "required", payment: kindOf(values.kind) === "receipt" && textOf(values, "payment") === null && "required" })}
      before={(form) => (
        <>
          <Select<PaperKindOfReturn> name="kind" label={t("return.paper")} {...(form.values.kind === "consulate" ? { hint: t("return.consulate_means") } : {})} width="full" options={kinds.map((id) => ({ id, label: t(`return.print.${id}`) }))} value={kindOf(form.values.kind)} onChange={(kind) => form.set({ kind })} error={form.errors("kind")} />
          {form.values.kind === "consulate" && <ReturnGate all={all} one={one} act="approachConsulate" overrides={overrides} />}
          {form.values.kind === "receipt" && (
            <Select name="payment" label={t("return.purpose")} width="full" options={payments.map((pay) => ({ id: pay.id, label: `${words.purpose(pay)}, ${written(pay.amount, pay.currency)}` }))} value={textOf(form.values, "payment")} onChange={(payment) => form.set({ payment })} error={form.errors("payment")} />
          )}
          <Select name="language" label={t("return.language")} width="full" options={all.languages.map((id) => ({ id, label: language(id) }))} value={textOf(form.values, "language")} onChange={(chosen) => form.set({ language: chosen })} error={form.errors("language")} />
          {all.unconfirmed.includes(text(form.values, "language")) && <Notice tone="warning">{t("paper.unconfirmed", { languages: language(text(form.values, "language")) })}</Notice>}
        </>
      )}
      submit={async (values) => {
        const kind = kindOf(values.kind) ?? "counselling";
        return outcome(await print.run({ voluntaryReturn: record.id, kind, language: text(values, "language"), payment: kind === "receipt" ? textOf(values, "payment") : null, overrides: overrides.list }));
      }}
    />
  );
}
