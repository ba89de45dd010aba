import { useMemo, useState } from "react";
import { useDraft } from "@/app/useDraft";
import { BidiText, RadioGroup, todayIso, useFault, useToast } from "@/components";
import { DuplicatePanel } from "@/features/duplicates";
import { RelationshipField } from "@/features/duplicates/RelationshipField";
import { Belonging, PartsOfName } from "@/features/person/PanelFields";
import type { Values } from "@/features/person/spec";
import { SpecFields } from "@/features/person/SpecFields";
import { recordFaults } from "@/features/person/values";
import { emptyPerson, personFaults, personForm, tidyPerson, type PersonDraft } from "@/features/register/draft";
import { PersonFields, type ChangePerson } from "@/features/register/PersonFields";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";
import type { CaseFile, FoundPerson, Joining, MemberVerdict, Relationship } from "@/ipc/generated";
import { textOf } from "../documents/spec";
import { DraftDrawer } from "../forms/DraftDrawer";
import { PersonPicker } from "../needs/PersonPicker";
import { familyDraft } from "./addresses";
import { JOIN } from "./spec";

interface JoinDraft {
  person: PersonDraft;
  relationship: string | null;
  /** Somebody whom the case file knows already. */
  known: FoundPerson | null;
  isKnown: boolean;
  /** What was decided about persons who look like the one being typed. */
  decided: MemberVerdict[];
  more: Values;
}

const NO_WARNINGS = () => [];
const AT = "member.person.";

/** A member who comes later: born here, arrived, or known from elsewhere. */
export function JoinDrawer({ file, onClose }: { file: CaseFile; onClose(): void }) {
  const { t } = useI18n();
  const fault = useFault();
  const say = useToast();
  const add = useCommand("family.add_member");
  const [failure, setFailure] = useState<Failure | null>(null);
  const start: JoinDraft = { person: emptyPerson(), relationship: null, known: null, isKnown: false, decided: [], more: { how: "birth", on: todayIso(), ownClaim: false, reason: "" } };
  const draft = useDraft<JoinDraft>(familyDraft(file.id, "join"), start);
  const { person, relationship, known, isKnown, decided, more } = draft.value;
  const principal = file.members.find((member) => member.relationship === "PA")?.person.name.latin ?? file.number;
  const errors = (path: string) => fault.of(failure, path);
  const change: ChangePerson = (part) => draft.set((before) => ({ ...before, person: { ...before.person, ...(typeof part === "function" ? part(before.person) : part) } }));

  const submit = async () => {
    const typed = tidyPerson(person);
    const own = Object.fromEntries(Object.entries(personFaults(typed)).map(([field, code]) => [`${AT}${field}`, code]));
    const wrong = Failure.fields({ ...(isKnown ? { "member.known": known === null && "required" } : own), "member.relationship": relationship === null && "required", ...recordFaults(JOIN, more, "") });
    if (wrong) return setFailure(wrong);
    // Of a known person only what was filled is written: the rest stays as it is.
    const sex = known && known.sex !== "U" ? known.sex : null;
    const form = personForm(isKnown && known ? { ...emptyPerson(), name: { ...known.name }, sex } : typed);
    const member = { person: form, known: isKnown ? (known?.id ?? null) : null, relationship: relationship as Relationship, ownClaim: more.ownClaim === true, claim: { reasons: "", fears: "" }, decided: isKnown ? [] : (decided ?? []) };
    const done = await add.run({ application: file.id, member, how: (textOf(more, "how") ?? "arrival") as Joining, on: textOf(more, "on"), reason: textOf(more, "reason") ?? "" });
    if (!done.ok) return setFailure(done.failure);
    await draft.discard();
    say(t("family.join_done", { name: form.name.latin }));
    onClose();
  };

  const family = useMemo(() => file.members.map((one) => one.person.id), [file.members]);
  const typedForm = useMemo(() => personForm(person), [person]);
  const fields = { at: AT, person, change, errors };
  const whose = isKnown ? known && { latin: known.name.latin, sex: known.sex } : { latin: person.name.latin || t("family.new_member"), sex: person.sex ?? ("U" as const) };
  return (
    <DraftDrawer title={t("family.join")} draft={draft} intro={t("family.join_means")} failure={failure} send={t("family.join")} busy={add.busy} onSubmit={() => void submit()} onClose={onClose}>
      <RadioGroup
        name="isKnown"
        label={t("family.who_comes")}
        layout="across"
        options={[
          { id: "new", label: t("family.comes_new") },
          { id: "known", label: t("family.comes_known") },
        ]}
        value={isKnown ? "known" : "new"}
        onChange={(id) => draft.set({ isKnown: id === "known", more: { ...more, how: id === "known" ? "joined" : "birth" } })}
      />
      {isKnown ? (
        <>
          <PersonPicker name="member.known" label={t("kin.other")} chosen={known?.id ?? null} onChoose={(found) => draft.set({ known: found })} except={family} error={errors("member.known")} />
          {known && (
            <p>
              {t("kin.chosen")} <BidiText>{known.name.latin}</BidiText>
            </p>
          )}
        </>
      ) : (
        <>
          <PersonFields {...fields} warnings={NO_WARNINGS} moreNames={<PartsOfName {...fields} />} moreOrigins={<Belonging {...fields} />} />
          <DuplicatePanel
            person={typedForm}
            except={family}
            onKnown={(found) => draft.set({ known: found, isKnown: true, more: { ...more, how: "joined" } })}
            decided={decided ?? []}
            onDecided={(next) => draft.set({ decided: next })}
          />
        </>
      )}
      {whose && <RelationshipField name="member.relationship" whose={whose} of={principal} value={relationship} onChange={(code) => draft.set({ relationship: code })} error={errors("member.relationship")} />}
      <SpecFields fields={JOIN} at="" value={more} onChange={(next) => draft.set({ more: next })} errors={errors} />
    </DraftDrawer>
  );
}
