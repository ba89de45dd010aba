import { todayIso } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { textOf } from "@/features/case/documents/spec";
import { useOverrides } from "@/features/case/rules";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { FormProps } from "./Before";
import { LanguageField } from "./LanguageField";
import { ReturnGate } from "./ReturnGate";
import { ADVISE, BOOK, CLEAR, CONSENT, RECONFIRM, SIGN, TRAVEL_PAPER } from "./spec";
import { text, useReturnForm } from "./useReturnForm";

/** Two acts that are never one: the declaration, and the withdrawal of the claim. */
export function SignDrawer({ shown, all, one, what }: FormProps & { what: "declaration" | "withdrawal" }) {
  const { t } = useI18n();
  const declare = useCommand("return.declare");
  const withdraw = useCommand("return.withdraw_claim");
  const overrides = useOverrides();
  const { common, outcome } = useReturnForm(shown, all, what, one.record.id);
  const declares = what === "declaration";
  return (
    <FormDrawer
      {...common}
      title={t(`return.step.${what}`)}
      fields={SIGN}
      skip={one.role === "childAlone" ? [] : ["guardian"]}
      start={{ language: null, signedOn: todayIso(), interpreter: null, witness: "", guardian: null }}
      intro={t(declares ? "return.declare_means" : "return.withdraw_means")}
      send={t("return.do")}
      check={(values) => ({ language: textOf(values, "language") === null && "required" })}
      before={(form) => (
        <>
          {declares && <ReturnGate all={all} one={one} act="declareReturn" overrides={overrides} />}
          <LanguageField form={form} />
        </>
      )}
      submit={async (values) => {
        const signed = { voluntaryReturn: one.record.id, signedOn: textOf(values, "signedOn"), language: text(values, "language"), interpreter: textOf(values, "interpreter"), witness: text(values, "witness"), guardian: textOf(values, "guardian") };
        return outcome(declares ? await declare.run({ ...signed, overrides: overrides.list }) : await withdraw.run(signed));
      }}
    />
  );
}

export function ConsentDrawer({ shown, all, one }: FormProps) {
  const { t } = useI18n();
  const consent = useCommand("return.consent");
  const { common, outcome } = useReturnForm(shown, all, "consent", one.record.id);
  return (
    <FormDrawer
      {...common}
      title={t("return.consent")}
      fields={CONSENT}
      start={{ consulate: "", givenOn: todayIso() }}
      intro={t("return.consent_means")}
      send={t("return.do")}
      submit={async (values) => outcome(await consent.run({ voluntaryReturn: one.record.id, consulate: text(values, "consulate"), givenOn: textOf(values, "givenOn") }))}
    />
  );
}

export function TravelPaperDrawer({ shown, all, one }: FormProps) {
  const { t } = useI18n();
  const record = useCommand("return.travel_paper");
  const { common, outcome } = useReturnForm(shown, all, "travelPaper", one.record.id);
  return (
    <FormDrawer
      {...common}
      title={t("return.record_paper")}
      fields={TRAVEL_PAPER}
      start={{ kind: "", number: "", validUntil: null }}
      send={t("return.do")}
      submit={async (values) => outcome(await record.run({ voluntaryReturn: one.record.id, kind: text(values, "kind"), number: text(values, "number"), validUntil: textOf(values, "validUntil") }))}
    />
  );
}

export function ClearDrawer({ shown, all, one }: FormProps) {
  const { t } = useI18n();
  const clear = useCommand("return.clear");
  const { common, outcome } = useReturnForm(shown, all, "clear", one.record.id);
  return (
    <FormDrawer
      {...common}
      title={t("return.clear")}
      fields={CLEAR}
      start={{ on: todayIso(), doctor: "", conditions: null }}
      send={t("return.do")}
      submit={async (values) => outcome(await clear.run({ voluntaryReturn: one.record.id, on: textOf(values, "on"), doctor: text(values, "doctor"), conditions: textOf(values, "conditions") }))}
    />
  );
}

export function BookDrawer({ shown, all, one }: FormProps) {
  const { t } = useI18n();
  const book = useCommand("return.book");
  const overrides = useOverrides();
  const { common, outcome } = useReturnForm(shown, all, "booking", one.record.id);
  const { booking } = one.record;
  return (
    <FormDrawer
      {...common}
      title={t("return.step.booking")}
      fields={BOOK}
      start={{ departsOn: booking?.departsOn ?? "", route: booking?.route ?? "", arrangedBy: booking?.arrangedBy ?? "", escort: booking?.escort ?? null }}
      send={t("return.do")}
      before={() => <ReturnGate all={all} one={one} act="bookReturn" overrides={overrides} />}
      submit={async (values) =>
        outcome(await book.run({ voluntaryReturn: one.record.id, departsOn: text(values, "departsOn"), route: text(values, "route"), arrangedBy: text(values, "arrangedBy"), escort: textOf(values, "escort"), overrides: overrides.list }))
      }
    />
  );
}

export function ReconfirmDrawer({ shown, all, one }: FormProps) {
  const { t } = useI18n();
  const reconfirm = useCommand("return.reconfirm");
  const { common, outcome } = useReturnForm(shown, all, "reconfirmation", one.record.id);
  return (
    <FormDrawer
      {...common}
      title={t("return.step.reconfirmation")}
      fields={RECONFIRM}
      start={{ how: "" }}
      intro={t("return.reconfirm_means")}
      send={t("return.do")}
      submit={async (values) => outcome(await reconfirm.run({ voluntaryReturn: one.record.id, how: text(values, "how") }))}
    />
  );
}

export function AdviseDrawer({ shown, all, one }: FormProps) {
  const { t } = useI18n();
  const advise = useCommand("return.advise");
  const { common, outcome } = useReturnForm(shown, all, "advise", one.record.id);
  return (
    <FormDrawer
      {...common}
      title={t("return.advise")}
      fields={ADVISE}
      start={{ advice: one.record.legalNote?.advice ?? "" }}
      intro={t("return.advise_means")}
      send={t("return.do")}
      submit={async (values) => outcome(await advise.run({ voluntaryReturn: one.record.id, advice: text(values, "advice") }))}
    />
  );
}
