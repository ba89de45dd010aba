import { Select, TextField, todayIso } from "@/components";
import { useListWord } from "@/app/lists";
import { useState } from "react";
import { FileField } from "@/features/case/forms/FileField";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { contentOf, uploadFault } from "@/features/case/forms/upload";
import { textOf } from "@/features/case/documents/spec";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { PaymentLimit } from "@/ipc/generated";
import type { FormProps } from "./Before";
import { smallestOf, written } from "../money";
import { useReturnWords } from "../useReturnWords";
import { CANCEL, PAID } from "./spec";
import { text, useReturnForm } from "./useReturnForm";

const keyOf = ({ purpose, tranche }: PaymentLimit) => `${purpose} ${tranche ?? ""}`;

export function MoneyDrawer({ shown, all, one }: FormProps) {
  const { t } = useI18n();
  const words = useReturnWords(all);
  const body = useListWord("return_body");
  const plan = useCommand("return.plan_payment");
  const { common, outcome } = useReturnForm(shown, all, "money", one.record.id);
  const limitOf = (value: unknown) => all.rules.limits.find((limit) => keyOf(limit) === value);
  return (
    <FormDrawer
      {...common}
      title={t("return.plan_payment")}
      fields={{}}
      start={{ purpose: null, amount: "", payer: null }}
      send={t("return.plan_payment")}
      check={(values) => {
        const limit = limitOf(values.purpose);
        return {
          purpose: !limit && "required",
          amount: smallestOf(text(values, "amount"), limit?.currency ?? "USD") === null && "notANumber",
          payer: textOf(values, "payer") === null && "required",
        };
      }}
      before={(form) => {
        const limit = limitOf(form.values.purpose);
        const hint = limit ? t("return.limit", { amount: written(limit.most, limit.currency) }) : t("return.amount_hint");
        return (
          <>
            <Select name="purpose" label={t("return.purpose")} width="full" options={all.rules.limits.map((one) => ({ id: keyOf(one), label: words.purpose(one) }))} value={textOf(form.values, "purpose")} onChange={(purpose) => form.set({ purpose })} error={form.errors("purpose") ?? form.errors("tranche")} />
            <TextField name="amount" label={t("return.amount")} hint={hint} width="full" value={text(form.values, "amount")} onChange={(amount) => form.set({ amount })} error={form.errors("amount") ?? form.errors("currency")} />
            <Select name="payer" label={t("return.payer")} width="full" options={all.rules.organisations.map((id) => ({ id, label: body(id) }))} value={textOf(form.values, "payer")} onChange={(payer) => form.set({ payer })} error={form.errors("payer")} />
          </>
        );
      }}
      submit={async (values) => {
        const limit = limitOf(values.purpose);
        const currency = limit?.currency ?? "USD";
        const amount = smallestOf(text(values, "amount"), currency) ?? 0;
        return outcome(await plan.run({ voluntaryReturn: one.record.id, purpose: limit?.purpose ?? "ticket", tranche: limit?.tranche ?? null, amount, currency, payer: text(values, "payer"), overrides: [] }));
      }}
    />
  );
}

export function PaidDrawer({ shown, all, payment }: FormProps & { payment: string }) {
  const { t } = useI18n();
  const paid = useCommand("return.paid");
  const { common, outcome } = useReturnForm(shown, all, "paid", payment);
  return (
    <FormDrawer
      {...common}
      title={t("return.pay")}
      fields={PAID}
      start={{ on: todayIso(), reference: "" }}
      send={t("return.pay")}
      submit={async (values) => outcome(await paid.run({ payment, on: textOf(values, "on"), reference: text(values, "reference"), document: null, overrides: [] }))}
    />
  );
}

/** The scan or photograph of the receipt that was signed. */
export function ReceiptDrawer({ shown, all, payment }: FormProps & { payment: string }) {
  const { t } = useI18n();
  const keep = useCommand("return.keep_receipt");
  const [file, setFile] = useState<File | null>(null);
  const { common, outcome } = useReturnForm(shown, all, "receipt", payment);
  return (
    <FormDrawer
      {...common}
      title={t("return.add_receipt")}
      fields={{}}
      start={{}}
      send={t("return.add_receipt")}
      before={({ errors }) => <FileField name="file" label={t("return.receipt_file")} hint={t("return.receipt_hint")} accept="image/*,application/pdf" file={file} onChange={setFile} error={errors("file")} />}
      check={() => ({ file: file === null && "required" })}
      submit={async () => {
        const wrong = uploadFault("file", file);
        if (wrong || !file) return wrong;
        return outcome(await keep.run({ payment, fileName: file.name, file: await contentOf(file) }));
      }}
    />
  );
}

export function CancelDrawer({ shown, all, payment }: FormProps & { payment: string }) {
  const { t } = useI18n();
  const cancel = useCommand("return.cancel_payment");
  const { common, outcome } = useReturnForm(shown, all, "cancel", payment);
  return <FormDrawer {...common} danger title={t("return.cancel")} fields={CANCEL} start={{ reason: "" }} send={t("return.cancel")} submit={async (values) => outcome(await cancel.run({ payment, reason: text(values, "reason") }))} />;
}
