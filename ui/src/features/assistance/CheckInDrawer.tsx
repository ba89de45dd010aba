import { useState } from "react";
import { Select, TextField, todayIso } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useSaid } from "@/features/case/forms/useSaid";
import { textOf } from "@/features/case/documents/spec";
import { RuleGate } from "@/features/case/rules";
import { useOverrides } from "@/features/case/rules/useOverrides";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { ShelterUnit } from "@/ipc/generated";
import { CHECK_IN } from "./specs";

/** A household is taken into a unit; what stands against it is said before. */
export function CheckInDrawer({ unit, onClose }: { unit: ShelterUnit; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const checkIn = useCommand("shelter.check_in");
  const overrides = useOverrides();
  const [asked, setAsked] = useState<{ household: string; since: string; until: string | null } | null>(null);
  const [text, setText] = useState("");
  const households = useQuery("household.list", { text, population: null, page: 0 }, { keep: true });
  const against = useQuery("shelter.against", asked ? { unit: unit.id, persons: [], overrides: [], ...asked } : undefined);
  const members = useQuery("household.show", asked ? { household: asked.household } : undefined);
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
            onChange={(household) => {
              set({ household });
              setAsked({ household, since: textOf(values, "since") ?? todayIso(), until: textOf(values, "until") });
            }}
            error={errors("household")}
          />
          {asked && <RuleGate file={{ id: unit.id, members: (members.data?.members ?? []).map(({ person, name }) => ({ person: { id: person, name } })) }} broken={against.data ?? []} overrides={overrides} ready={t("shelter.suits")} />}
        </>
      )}
      check={(values) => ({ household: textOf(values, "household") === null && "required" })}
      submit={async (values) =>
        said(await checkIn.run({ unit: unit.id, household: textOf(values, "household") ?? "", persons: [], since: textOf(values, "since") ?? "", until: textOf(values, "until"), overrides: overrides.list }), t("household.saved"))
      }
      onClose={onClose}
    />
  );
}
