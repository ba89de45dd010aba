import { RadioGroup, TextArea } from "@/components";
import { useI18n } from "@/i18n";
import type { Side } from "./side";
import { RelationshipField } from "./RelationshipField";
import type { Verdict, VerdictDraft } from "./verdict";

export interface Party {
  id: string;
  side: Side;
}

export interface VerdictFieldsProps {
  one: Party;
  other: Party;
  draft: VerdictDraft;
  set(part: Partial<VerdictDraft>): void;
  errors(field: string): string | undefined;
}

const VERDICTS: readonly Verdict[] = ["different", "relative", "same"];

/** One person, two, or relatives: and what each answer needs. */
export function VerdictFields({ one, other, draft, set, errors }: VerdictFieldsProps) {
  const { t } = useI18n();
  const cases = ({ side }: Party) => (side.cases.length > 0 ? side.cases.map(({ number }) => number).join(" · ") : t("find.no_case"));
  return (
    <>
      <RadioGroup<Verdict>
        name="verdict"
        label={t("pair.question")}
        layout="cards"
        options={VERDICTS.map((id) => ({ id, label: t(`pair.is.${id}`), hint: t(`pair.hint.${id}`) }))}
        value={draft.verdict}
        onChange={(verdict) => set({ verdict })}
        error={errors("verdict")}
      />
      {draft.verdict === "same" && (
        <RadioGroup
          name="kept"
          label={t("pair.kept")}
          hint={t("pair.kept_hint")}
          options={[one, other].map((party) => ({ id: party.id, label: party.side.name.latin, hint: cases(party) }))}
          value={draft.kept}
          onChange={(kept) => set({ kept })}
          error={errors("kept")}
        />
      )}
      {draft.verdict === "relative" && (
        <RelationshipField
          name="relationship"
          whose={{ latin: other.side.name.latin, sex: other.side.sex }}
          of={one.side.name.latin}
          value={draft.relationship}
          onChange={(relationship) => set({ relationship })}
          error={errors("relationship")}
        />
      )}
      {draft.verdict !== null && (
        <TextArea name="reason" label={t("pair.reason")} hint={t("pair.reason_hint")} optional={draft.verdict !== "same"} rows={2} value={draft.reason} onChange={(reason) => set({ reason })} error={errors("reason")} />
      )}
    </>
  );
}
