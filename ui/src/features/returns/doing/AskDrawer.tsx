import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import { Select, todayIso } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { textOf } from "@/features/case/documents/spec";
import type { CaseReturns } from "@/ipc/generated";
import type { Shown } from "../addresses";
import { ASK } from "./spec";
import { text, useReturnForm } from "./useReturnForm";

const ALONE = "-";

/** Somebody asks about returning: who, and what they said. */
export function AskDrawer({ shown, all }: { shown: Shown; all: CaseReturns }) {
  const { t } = useI18n();
  const ask = useCommand("return.ask");
  const { common, outcome } = useReturnForm(shown, all, "ask", "new");
  const going = all.returns.filter(({ record }) => record.ended === null).map(({ record }) => record.person);
  const free = all.members.filter(({ person }) => !going.includes(person));
  const adults = all.members.filter(({ child }) => !child);
  return (
    <FormDrawer
      {...common}
      title={t("return.record_question")}
      fields={ASK}
      start={{ person: free[0]?.person ?? null, ledBy: null, said: "", askedOn: todayIso() }}
      intro={t("return.question_means")}
      send={t("return.record_question")}
      check={(values) => ({ person: textOf(values, "person") === null && "required" })}
      before={(form) => {
        const child = all.members.find(({ person }) => person === form.values.person)?.child ?? false;
        return (
          <>
            <Select name="person" label={t("return.who")} width="full" options={free.map(({ person, name }) => ({ id: person, label: name.latin }))} value={textOf(form.values, "person")} onChange={(person) => form.set({ person })} error={form.errors("person")} />
            {child && (
              <Select
                name="ledBy"
                label={t("return.led_by")}
                width="full"
                options={[{ id: ALONE, label: t("return.led_by_none") }, ...adults.map(({ person, name }) => ({ id: person, label: name.latin }))]}
                value={textOf(form.values, "ledBy") ?? ALONE}
                onChange={(ledBy) => form.set({ ledBy: ledBy === ALONE ? null : ledBy })}
                error={form.errors("ledBy")}
              />
            )}
          </>
        );
      }}
      submit={async (values) => {
        const child = all.members.find(({ person }) => person === values.person)?.child ?? false;
        return outcome(await ask.run({ application: all.application, person: text(values, "person"), askedOn: textOf(values, "askedOn"), said: text(values, "said"), ledBy: child ? textOf(values, "ledBy") : null }));
      }}
    />
  );
}
