import { useRef } from "react";
import { go } from "@/app/router";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useSaid } from "@/features/case/forms/useSaid";
import { textOf } from "@/features/case/documents/spec";
import type { Values } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import { householdHref } from "./addresses";
import { atRows, membersOf } from "./members";
import { isNoAmount, minorOf } from "./money";
import { HOUSEHOLD, MEMBERS } from "./specs";

const NOBODY = { name: "", native: null, sex: null, age: null, relationship: "PA" };

/** A household is registered with everybody in it; who looks like somebody known is raised for a decision. */
export function RegisterHousehold({ onClose }: { onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const register = useCommand("household.register");
  // The form closes in the same breath as it is sent: what was made is known to it at once.
  const made = useRef<string | null>(null);
  return (
    <FormDrawer
      title={t("household.register")}
      draft="assistance/households/new"
      fields={{ ...HOUSEHOLD, ...MEMBERS }}
      start={{ population: null, caseNumber: null, address: "", contact: "", origin: null, income: null, note: null, members: [NOBODY] }}
      send={t("household.register")}
      intro={t("household.register_means")}
      check={(values) => ({ income: isNoAmount(values.income) && "notANumber" })}
      submit={async (values) => {
        const done = await register.run({
          household: null,
          population: textOf(values, "population") ?? "",
          application: null,
          caseNumber: textOf(values, "caseNumber"),
          address: textOf(values, "address") ?? "",
          contact: textOf(values, "contact") ?? "",
          origin: textOf(values, "origin"),
          income: minorOf(values.income),
          note: textOf(values, "note"),
          members: membersOf((values.members ?? []) as readonly Values[]),
        });
        if (done.ok) made.current = done.answer;
        return atRows(said(done, t("household.registered")));
      }}
      onClose={() => (made.current ? go(householdHref(made.current)) : onClose())}
    />
  );
}
