import { Select, todayIso } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { textOf } from "@/features/case/documents/spec";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { ReturnEndKind } from "@/ipc/generated";
import type { FormProps } from "./Before";
import { ARRIVE, END, VISIT } from "./spec";
import { answered, text, useReturnForm, yes, yesOrNothing } from "./useReturnForm";

export function ArriveDrawer({ shown, all, one }: FormProps) {
  const { t } = useI18n();
  const arrive = useCommand("return.arrive");
  const { common, outcome } = useReturnForm(shown, all, "arrival", one.record.id);
  return (
    <FormDrawer
      {...common}
      title={t("return.step.arrival")}
      fields={ARRIVE}
      start={{ on: todayIso(), place: one.record.destination?.place ?? "", toldBy: "" }}
      send={t("return.do")}
      submit={async (values) => outcome(await arrive.run({ voluntaryReturn: one.record.id, on: text(values, "on"), place: text(values, "place"), toldBy: text(values, "toldBy") }))}
    />
  );
}

export function VisitDrawer({ shown, all, one }: FormProps) {
  const { t } = useI18n();
  const visit = useCommand("return.visit");
  const { common, outcome } = useReturnForm(shown, all, "monitoring", one.record.id);
  const open = all.rules.monitoringMonths.filter((month) => !one.visits.some(({ afterMonths, reached }) => afterMonths === month && reached));
  const points = (values: Parameters<typeof textOf>[0]) => textOf(values, "satisfaction")?.trim() ?? null;
  return (
    <FormDrawer
      {...common}
      title={t("return.step.monitoring")}
      fields={VISIT}
      start={{ afterMonths: String(open[0] ?? ""), visitedOn: todayIso(), reached: null, contact: "", safety: null, livelihood: null, housing: null, papers: null, satisfaction: null, leavingAgain: null }}
      send={t("return.do")}
      check={(values) => {
        const said = points(values);
        return { ...answered(values, "reached"), afterMonths: textOf(values, "afterMonths") === null && "required", satisfaction: said !== null && !/^[1-5]$/.test(said) && "notAChoice" };
      }}
      before={(form) => (
        <Select name="afterMonths" label={t("return.month_due")} width="full" options={open.map((month) => ({ id: String(month), label: t("return.months", { count: month }) }))} value={textOf(form.values, "afterMonths")} onChange={(afterMonths) => form.set({ afterMonths })} error={form.errors("afterMonths")} />
      )}
      submit={async (values) => {
        const said = points(values);
        return outcome(
          await visit.run({
            voluntaryReturn: one.record.id,
            afterMonths: Number(textOf(values, "afterMonths")),
            visitedOn: textOf(values, "visitedOn"),
            reached: yes(values, "reached"),
            contact: text(values, "contact"),
            safety: textOf(values, "safety"),
            livelihood: textOf(values, "livelihood"),
            housing: textOf(values, "housing"),
            papers: yesOrNothing(values, "papers"),
            satisfaction: said === null ? null : Number(said),
            leavingAgain: yesOrNothing(values, "leavingAgain"),
          }),
        );
      }}
    />
  );
}

/** The person stays. Nothing is asked. */
export function StayDrawer({ shown, all, one }: FormProps) {
  const { t } = useI18n();
  const revoke = useCommand("return.revoke");
  const { common, outcome } = useReturnForm(shown, all, "stay", one.record.id);
  return <FormDrawer {...common} title={t("return.stay")} fields={{}} start={{}} intro={t("return.stay_means", { name: one.name.latin })} send={t("return.stay")} submit={async () => outcome(await revoke.run({ voluntaryReturn: one.record.id }))} />;
}

const ENDS: readonly ReturnEndKind[] = ["notEligible", "failed"];

export function EndDrawer({ shown, all, one, completed }: FormProps & { completed: boolean }) {
  const { t } = useI18n();
  const end = useCommand("return.end");
  const { common, outcome } = useReturnForm(shown, all, "end", one.record.id);
  const kinds: readonly ReturnEndKind[] = completed ? ["completed"] : ENDS;
  const kindOf = (value: unknown) => kinds.find((kind) => kind === value) ?? null;
  const word = (kind: ReturnEndKind) => (kind === "revoked" ? t("return.stay") : t(`return.ends.${kind}`));
  return (
    <FormDrawer
      {...common}
      title={t("return.end")}
      fields={END}
      start={{ kind: completed ? "completed" : null, note: null }}
      send={t("return.end")}
      check={(values) => ({ kind: kindOf(values.kind) === null && "required", note: kindOf(values.kind) !== "completed" && textOf(values, "note") === null && "required" })}
      before={(form) => <Select<ReturnEndKind> name="kind" label={t("return.end_kind")} width="full" options={kinds.map((id) => ({ id, label: word(id) }))} value={kindOf(form.values.kind)} onChange={(kind) => form.set({ kind })} error={form.errors("kind")} />}
      submit={async (values) => outcome(await end.run({ voluntaryReturn: one.record.id, kind: kindOf(values.kind) ?? "failed", note: textOf(values, "note") }))}
    />
  );
}
