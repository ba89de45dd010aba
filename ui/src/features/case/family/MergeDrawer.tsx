import { useState } from "react";
import { FailureNotice, RadioGroup, Skeleton, todayIso } from "@/components";
import { useListWord } from "@/app/lists";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { CaseFile, FoundPerson } from "@/ipc/generated";
import { textOf } from "../documents/spec";
import { FormDrawer } from "../forms/FormDrawer";
import { useSaid } from "../forms/useSaid";
import { PersonPicker } from "../needs/PersonPicker";
import { familyDraft } from "./addresses";
import { MERGE } from "./spec";
import { TieFields } from "./TieFields";
import { tieFaults, tiesOf, tieStart, type Tied } from "./ties";

export interface MergeDrawerProps {
  file: CaseFile;
  people: readonly Tied[];
  principal: string | undefined;
  onClose(): void;
}

/** All members of another case come into this one; the other then takes no more work. */
export function MergeDrawer({ file, people, principal, onClose }: MergeDrawerProps) {
  const { t } = useI18n();
  const said = useSaid();
  const relationship = useListWord("relationship");
  const merge = useCommand("family.merge");
  const [met, setMet] = useState<FoundPerson | null>(null);
  const cases = (met?.cases ?? []).filter(({ id, left }) => !left && id !== file.id);
  const [chosen, setChosen] = useState<string | null>(null);
  const from = cases.find(({ id }) => id === chosen)?.id ?? (cases.length === 1 ? cases[0]?.id : undefined);
  const other = useQuery("case.open", from ? { application: from } : undefined);
  const coming: Tied[] = (other.data?.members ?? []).map(({ person }) => ({ id: person.id, latin: person.name.latin, sex: person.sex }));
  const all = [...people, ...coming.filter(({ id }) => people.every((person) => person.id !== id))];
  return (
    <FormDrawer
      title={t("family.merge")}
      draft={familyDraft(file.id, "merge")}
      fields={MERGE}
      start={{ ...tieStart("", file.members), on: todayIso(), reason: "" }}
      intro={t("family.merge_means")}
      send={t("family.merge")}
      before={(own) => (
        <>
          <PersonPicker name="from" label={t("family.merge_whom")} chosen={met?.id ?? null} onChoose={setMet} except={people.map(({ id }) => id)} error={own.errors("from")} />
          {met && cases.length === 0 && <p>{t("family.merge_no_case")}</p>}
          {cases.length > 1 && (
            <RadioGroup name="case" label={t("family.merge_case")} options={cases.map((one) => ({ id: one.id, label: one.number, hint: relationship(one.relationship) }))} value={from ?? null} onChange={setChosen} />
          )}
          {other.failure && <FailureNotice failure={other.failure} onRetry={other.reload} />}
          {from && !other.data && !other.failure && <Skeleton lines={4} />}
          {coming.length > 0 && <TieFields {...own} at="" people={all} before={principal} />}
        </>
      )}
      check={(values) => ({ from: coming.length === 0 && "required", ...(coming.length > 0 ? tieFaults(values, "", all, principal) : {}) })}
      submit={async (values) => {
        const done = await merge.run({ from: from ?? "", into: file.id, relationships: tiesOf(values, "", all, principal), on: textOf(values, "on"), reason: textOf(values, "reason") ?? "" });
        const number = other.data?.number ?? "";
        const shutOut = done.ok ? done.answer.find(({ code }) => code === "officerInConflict") : undefined;
        return said(done, shutOut ? t("family.merge_hand_over", { number, officer: shutOut.params.officer ?? "" }) : t("family.merge_done", { number }));
      }}
      onClose={onClose}
    />
  );
}
