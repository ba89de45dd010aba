import { useListWord, useList } from "@/app/lists";
import { Checkbox, Field, Stack, todayIso } from "@/components";
import { FormDrawer, type OwnFields } from "@/features/case/forms/FormDrawer";
import { textOf } from "@/features/case/documents/spec";
import { useOverrides } from "@/features/case/rules";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { CaseReturns, FindingKind, VoluntaryReturnView } from "@/ipc/generated";
import type { Shown } from "../addresses";
import { LanguageField } from "./LanguageField";
import { ReturnGate } from "./ReturnGate";
import { ANSWER, APPLY, ASK_HELP, CHILD, COUNSEL, DECIDE, SCREEN } from "./spec";
import { answered, list, text, useReturnForm, yes } from "./useReturnForm";

export interface FormProps {
  shown: Shown;
  all: CaseReturns;
  one: VoluntaryReturnView;
}

export function CounselDrawer({ shown, all, one }: FormProps) {
  const { t } = useI18n();
  const counsel = useCommand("return.counsel");
  const { common, outcome } = useReturnForm(shown, all, "counselling", one.record.id);
  return (
    <FormDrawer
      {...common}
      title={t("return.step.counselling")}
      fields={COUNSEL}
      start={{ language: null, heldOn: todayIso(), interpreter: null, topics: [], explained: "", questions: null, alone: false }}
      intro={t("return.counsel_means")}
      send={t("return.do")}
      check={(values) => ({ language: textOf(values, "language") === null && "required", topics: list(values, "topics").length === 0 && "required" })}
      before={(form) => <LanguageField form={form} />}
      submit={async (values) =>
        outcome(
          await counsel.run({
            voluntaryReturn: one.record.id,
            heldOn: textOf(values, "heldOn"),
            language: text(values, "language"),
            interpreter: textOf(values, "interpreter"),
            topics: list(values, "topics"),
            explained: text(values, "explained"),
            questions: textOf(values, "questions"),
            alone: yes(values, "alone"),
          }),
        )
      }
    />
  );
}

function Indicators({ form }: { form: OwnFields }) {
  const { t } = useI18n();
  const all = useList("return_indicator");
  const chosen = list(form.values, "indicators");
  const set = (code: string, on: boolean) => form.set({ indicators: all.map(({ id }) => id).filter((one) => (one === code ? on : chosen.includes(one))) });
  return (
    <Field group name="indicators" label={t("return.indicators")} hint={t("return.indicators_hint")} error={form.errors("indicators")} width="full">
      {() => (
        <Stack gap={1}>
          {all.map(({ id, label }) => (
            <Checkbox key={id} name={`indicators.${id}`} label={label} checked={chosen.includes(id)} onChange={(on) => set(id, on)} />
          ))}
        </Stack>
      )}
    </Field>
  );
}

export function ScreenDrawer({ shown, all, one }: FormProps) {
  const { t } = useI18n();
  const screen = useCommand("return.screen");
  const { common, outcome } = useReturnForm(shown, all, "screening", one.record.id);
  return (
    <FormDrawer
      {...common}
      title={t("return.step.screening")}
      fields={SCREEN}
      start={{ indicators: [], screenedOn: todayIso(), note: null, referredTo: null }}
      intro={t("return.screen_means")}
      send={t("return.do")}
      check={(values) => ({ referredTo: list(values, "indicators").length > 0 && textOf(values, "referredTo") === null && "required" })}
      before={(form) => <Indicators form={form} />}
      submit={async (values) => {
        const note = text(values, "note");
        const indicators = list(values, "indicators").map((code) => ({ code, note }));
        return outcome(await screen.run({ voluntaryReturn: one.record.id, screenedOn: textOf(values, "screenedOn"), indicators, referredTo: textOf(values, "referredTo") }));
      }}
    />
  );
}

export function DecideDrawer({ shown, all, one, screening }: FormProps & { screening: string }) {
  const { t } = useI18n();
  const word = useListWord("return_indicator");
  const decide = useCommand("return.decide");
  const { common, outcome } = useReturnForm(shown, all, "decide", screening);
  const found = one.screenings.find(({ id }) => id === screening)?.indicators ?? [];
  return (
    <FormDrawer
      {...common}
      title={t("return.decide")}
      fields={DECIDE}
      start={{ goesOn: null, reasons: "" }}
      intro={found.map(({ code, note }) => [word(code), note].filter(Boolean).join(": ")).join("; ")}
      send={t("return.decide")}
      check={(values) => answered(values, "goesOn")}
      submit={async (values) => outcome(await decide.run({ screening, goesOn: yes(values, "goesOn"), reasons: text(values, "reasons") }))}
    />
  );
}

const FINDINGS: readonly FindingKind[] = ["bestInterests", "tracing", "parentConsent", "courtDecision", "soleParent"];

export function ChildDrawer({ shown, all, one }: FormProps) {
  const { t } = useI18n();
  const record = useCommand("return.child");
  const { common, outcome } = useReturnForm(shown, all, "child", one.record.id);
  const kindOf = (value: unknown) => FINDINGS.find((kind) => kind === value) ?? (one.role === "childAlone" ? "bestInterests" : "parentConsent");
  return (
    <FormDrawer
      {...common}
      title={t("return.step.child")}
      fields={CHILD}
      start={{ kind: kindOf(null), foundOn: todayIso(), foundBy: "", favours: null, summary: "" }}
      send={t("return.do")}
      check={(values) => answered(values, "favours")}
      submit={async (values) =>
        outcome(await record.run({ voluntaryReturn: one.record.id, kind: kindOf(values.kind), foundOn: textOf(values, "foundOn"), foundBy: text(values, "foundBy"), favours: yes(values, "favours"), summary: text(values, "summary") }))
      }
    />
  );
}

export function ApplyDrawer({ shown, all, one }: FormProps) {
  const { t } = useI18n();
  const apply = useCommand("return.apply");
  const overrides = useOverrides();
  const { common, outcome } = useReturnForm(shown, all, "application", one.record.id);
  return (
    <FormDrawer
      {...common}
      title={t("return.step.application")}
      fields={APPLY}
      start={{ country: one.record.destination?.country ?? "", place: one.record.destination?.place ?? null, on: todayIso(), help: "", awaitedBy: null }}
      send={t("return.do")}
      check={(values) => ({ country: textOf(values, "country") === null && "required" })}
      before={(form) => <ReturnGate all={all} one={one} act="applyReturn" code={textOf(form.values, "country")} overrides={overrides} />}
      submit={async (values) =>
        outcome(
          await apply.run({
            voluntaryReturn: one.record.id,
            country: text(values, "country"),
            place: text(values, "place"),
            on: textOf(values, "on"),
            help: text(values, "help"),
            awaitedBy: textOf(values, "awaitedBy"),
            overrides: overrides.list,
          }),
        )
      }
    />
  );
}

export function AskHelpDrawer({ shown, all, one }: FormProps) {
  const { t } = useI18n();
  const ask = useCommand("return.ask_eligibility");
  const { common, outcome } = useReturnForm(shown, all, "eligibility", one.record.id);
  return (
    <FormDrawer
      {...common}
      title={t("return.step.eligibility")}
      fields={ASK_HELP}
      start={{ organisation: "", askedOn: todayIso() }}
      send={t("return.do")}
      submit={async (values) => outcome(await ask.run({ voluntaryReturn: one.record.id, organisation: text(values, "organisation"), askedOn: textOf(values, "askedOn") }))}
    />
  );
}

export function AnswerDrawer({ shown, all, eligibility }: FormProps & { eligibility: string }) {
  const { t } = useI18n();
  const answer = useCommand("return.answer_eligibility");
  const { common, outcome } = useReturnForm(shown, all, "answer", eligibility);
  return (
    <FormDrawer
      {...common}
      title={t("return.step.eligibility")}
      fields={ANSWER}
      start={{ on: todayIso(), eligible: null, reason: "", reference: null }}
      send={t("return.do")}
      check={(values) => answered(values, "eligible")}
      submit={async (values) => outcome(await answer.run({ eligibility, on: textOf(values, "on"), eligible: yes(values, "eligible"), reason: text(values, "reason"), reference: textOf(values, "reference") }))}
    />
  );
}
