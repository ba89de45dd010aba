import { useState } from "react";
import { Select, TextField, todayIso } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useSaid } from "@/features/case/forms/useSaid";
import { textOf } from "@/features/case/documents/spec";
import { RuleGate } from "@/features/case/rules";
import { useOverrides, type Overrides } from "@/features/case/rules/useOverrides";
import type { Values } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { CheckInForm, ShelterUnit } from "@/ipc/generated";
import { CHECK_IN } from "./specs";

const formOf = (unit: ShelterUnit, values: Values): CheckInForm => ({ unit: unit.id, household: textOf(values, "household") ?? "", persons: [], since: textOf(values, "since") ?? "", until: textOf(values, "until"), overrides: [] });

/** A household is taken into a unit; what stands against it is said before. */
export function CheckInDrawer({ unit, onClose }: { unit: ShelterUnit; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const checkIn = useCommand("shelter.check_in");
  const overrides = useOverrides();
  const [text, setText] = useState("");
  const households = useQuery("household.list", { text, population: null, page: 0 }, { keep: true });
  return (
    <FormDrawer
      title={t("shelter.check_in_to", { unit: unit.name })}
      draft={`assistance/shelter/${unit.id}/check-in`}
      fields={CHECK_IN}
      start={{ household: null, since: todayIso(), until: null }}
      send={t("shelter.check_in")}
      before={({ errors, values, set }) => (
        <>
          <TextField name="find" type="search" label={t("household.find")} width="full" value={text} onChange={setText} />
          <Select
            name="household"
            label={t("household.title")}
            width="full"
            options={(households.data?.rows ?? []).filter(({ ended }) => ended === null).map(({ id, head, number }) => ({ id, label: t("household.option", { name: head.latin, number }) }))}
            value={textOf(values, "household")}
            onChange={(household) => set({ household })}
            error={errors("household")}
          />
          <Against form={formOf(unit, values)} overrides={overrides} />
        </>
      )}
      check={(values) => ({ household: textOf(values, "household") === null && "required" })}
      submit={async (values) => said(await checkIn.run({ ...formOf(unit, values), overrides: overrides.list }), t("household.saved"))}
      onClose={onClose}
    />
  );
}

/** What stands against it, as it is typed. */
function Against({ form, overrides }: { form: CheckInForm; overrides: Overrides }) {
  const { t } = useI18n();
  const asked = form.household !== "" && form.since.length === 10;
  const against = useQuery("shelter.against", asked ? form : undefined);
  const view = useQuery("household.show", asked ? { household: form.household } : undefined);
  if (!against.data) return null;
  const members = (view.data?.members ?? []).map(({ person, name }) => ({ person: { id: person, name } }));
  return <RuleGate file={{ id: form.unit, members }} broken={against.data} overrides={overrides} ready={t("shelter.suits")} />;
}
