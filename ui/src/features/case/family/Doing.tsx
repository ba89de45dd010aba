import { go } from "@/app/router";
import { Checkbox, Field, Select, Stack, todayIso } from "@/components";
import type { Values } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand, type Done } from "@/ipc";
import type { CaseFile, MarriageChange } from "@/ipc/generated";
import { textOf } from "../documents/spec";
import { FormDrawer } from "../forms/FormDrawer";
import { useSaid } from "../forms/useSaid";
import { useMemberName } from "../people/useMemberName";
import { familyDraft, familyHref, type FamilyVerb } from "./addresses";
import { JoinDrawer } from "./JoinDrawer";
import { MergeDrawer } from "./MergeDrawer";
import { LEAVE, MARRY, RELATE, SPLIT } from "./spec";
import { TieFields } from "./TieFields";
import { tieFaults, tiesOf, tieStart, type Tied } from "./ties";

/** One change of the family, step by step, with what follows from it in words. */
export function Doing({ file, verb }: { file: CaseFile; verb: FamilyVerb }) {
  const { t } = useI18n();
  const said = useSaid();
  const [leave, split, relate, marry] = [useCommand("family.leave"), useCommand("family.split"), useCommand("family.set_relationships"), useCommand("family.marry")];
  const named = useMemberName(file);
  const application = file.id;
  const people: Tied[] = file.members.map(({ person }) => ({ id: person.id, latin: named(person.id), sex: person.sex }));
  const principal = file.members.find(({ relationship }) => relationship === "PA")?.person.id;
  const options = people.map(({ id }) => ({ id, label: named(id) }));
  const text = (values: Values, field: string) => textOf(values, field) ?? "";
  const outcome = (done: Done<unknown>, words = t("family.done")) => said(done, words);
  const common = { title: t(`family.${verb}`), draft: familyDraft(application, verb), intro: t(`family.${verb}_means`), send: t(`family.${verb}`), onClose: () => go(familyHref(application)) };

  switch (verb) {
    case "join":
      return <JoinDrawer file={file} onClose={common.onClose} />;
    case "merge":
      return <MergeDrawer file={file} people={people} principal={principal} onClose={common.onClose} />;
    case "leave": {
      /** Those who stay are told anew what they are, when the principal applicant goes. */
      const stay = (values: Values) => (textOf(values, "person") === principal ? people.filter(({ id }) => id !== principal) : []);
      return (
        <FormDrawer
          {...common}
          fields={LEAVE}
          start={{ person: null, because: "", on: todayIso(), died: null, reason: "" }}
          before={(own) => (
            <>
              <Select name="person" label={t("family.who_leaves")} width="lg" options={options} value={textOf(own.values, "person")} onChange={(person) => own.set({ person })} error={own.errors("person")} />
              {stay(own.values).length > 0 && <TieFields {...own} at="stay." people={stay(own.values)} before={undefined} />}
            </>
          )}
          check={(values) => ({ person: textOf(values, "person") === null && "required", ...tieFaults(values, "stay.", stay(values), undefined) })}
          submit={async (values) => {
            const because = text(values, "because");
            const relationships = tiesOf(values, "stay.", stay(values), undefined);
            const died = because === "death" ? textOf(values, "died") : null;
            return outcome(await leave.run({ application, person: text(values, "person"), because, on: textOf(values, "on"), died, relationships, reason: text(values, "reason") }));
          }}
        />
      );
    }
    case "split": {
      const goes = (values: Values) => people.filter(({ id }) => values[`go.${id}`] === true);
      const stay = (values: Values) => (goes(values).some(({ id }) => id === principal) ? people.filter(({ id }) => values[`go.${id}`] !== true) : []);
      return (
        <FormDrawer
          {...common}
          fields={SPLIT}
          start={{ because: "", on: todayIso(), contact: "", reasons: null, fears: null, reason: "" }}
          before={(own) => (
            <>
              <Field group name="members" label={t("family.who_goes")} error={own.errors("members")} width="full">
                {() => (
                  <Stack gap={2}>
                    {people.map(({ id, latin }) => (
                      <Checkbox key={id} name={`go.${id}`} label={<bdi>{latin}</bdi>} checked={own.values[`go.${id}`] === true} onChange={(is) => own.set({ [`go.${id}`]: is })} />
                    ))}
                  </Stack>
                )}
              </Field>
              {goes(own.values).length > 0 && <TieFields {...own} at="new." path="members" people={goes(own.values)} before={undefined} />}
              {stay(own.values).length > 0 && (
                <>
                  <p>{t("family.stay_anew")}</p>
                  <TieFields {...own} at="stay." people={stay(own.values)} before={undefined} />
                </>
              )}
            </>
          )}
          check={(values) => {
            const [going, staying] = [goes(values), stay(values)];
            return {
              members: going.length === 0 ? "required" : going.length === people.length && "nobodyStays",
              ...(going.length > 0 ? tieFaults(values, "new.", going, undefined, "members") : {}),
              ...(staying.length > 0 ? tieFaults(values, "stay.", staying, undefined) : {}),
            };
          }}
          submit={async (values) => {
            const told = { reasons: textOf(values, "reasons"), fears: textOf(values, "fears"), contact: text(values, "contact"), language: null };
            const ties = { members: tiesOf(values, "new.", goes(values), undefined), relationships: tiesOf(values, "stay.", stay(values), undefined) };
            const done = await split.run({ application, ...ties, because: text(values, "because"), on: textOf(values, "on"), reason: text(values, "reason"), ...told });
            return outcome(done, done.ok ? t("family.split_done", { number: done.answer.number }) : undefined);
          }}
        />
      );
    }
    case "relate":
      return (
        <FormDrawer
          {...common}
          fields={RELATE}
          start={{ ...tieStart("", file.members), on: todayIso(), reason: "" }}
          before={(own) => <TieFields {...own} at="" people={people} before={principal} />}
          check={(values) => tieFaults(values, "", people, principal)}
          submit={async (values) => outcome(await relate.run({ application, relationships: tiesOf(values, "", people, principal), on: textOf(values, "on"), reason: text(values, "reason") }))}
        />
      );
    case "marry":
      return (
        <FormDrawer
          {...common}
          fields={MARRY}
          start={{ one: principal ?? null, other: null, what: "marriage", on: null, marital: null, form: null, place: null, reason: "" }}
          before={({ errors, values, set }) => (
            <>
              <Select name="one" label={t("family.one")} width="lg" options={options} value={textOf(values, "one")} onChange={(one) => set({ one })} error={errors("one")} />
              <Select name="other" label={t("family.other")} width="lg" options={options.filter(({ id }) => id !== textOf(values, "one"))} value={textOf(values, "other")} onChange={(other) => set({ other })} error={errors("other")} />
            </>
          )}
          check={(values) => ({ one: textOf(values, "one") === null && "required", other: (textOf(values, "other") === null || textOf(values, "other") === textOf(values, "one")) && "required" })}
          submit={async (values) => {
            const what = (textOf(values, "what") ?? "marriage") as MarriageChange;
            const told = { marital: textOf(values, "marital"), on: textOf(values, "on"), form: textOf(values, "form"), place: textOf(values, "place"), reason: text(values, "reason") };
            return outcome(await marry.run({ application, one: text(values, "one"), other: text(values, "other"), otherApplication: null, what, ...told }));
          }}
        />
      );
  }
}
