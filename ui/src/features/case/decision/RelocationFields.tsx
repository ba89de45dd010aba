import { ComboBox, RadioGroup, TextArea, TextField } from "@/components";
import { useI18n } from "@/i18n";
import type { Alternative } from "@/ipc/generated";
import { useQuotes } from "../assessment/lines";
import type { StepProps } from "./AnalysisFields";

const ANSWERS = ["exists", "missing", "open"] as const;
type Answer = (typeof ANSWERS)[number];

/** The place by name; relevance first, then reasonableness; put to the applicant in a line. */
export function RelocationFields({ file, place, analysis, change, error }: StepProps) {
  const { t } = useI18n();
  const quotes = useQuotes(file);
  const { alternative } = analysis;
  const put = (part: Partial<Alternative>) => change({ alternative: { ...alternative, ...part } });
  const field = (name: keyof Alternative) => `${place}.alternative.${name}`;
  const answer: Answer = alternative.exists === null ? "open" : alternative.exists ? "exists" : "missing";
  return (
    <>
      <RadioGroup<Answer>
        name={field("exists")}
        label={t("analysis.alternative")}
        layout="across"
        options={ANSWERS.map((id) => ({ id, label: t(`alternative.${id}`) }))}
        value={answer}
        onChange={(next) => put({ exists: next === "open" ? null : next === "exists" })}
      />
      <TextField name={field("place")} label={t("analysis.place")} optional={alternative.exists !== true} width="lg" value={alternative.place} onChange={(text) => put({ place: text })} error={error(field("place"))} />
      <TextArea name={field("relevance")} label={t("analysis.relevance")} hint={t("analysis.relevance_hint")} rows={1} optional value={alternative.relevance} onChange={(relevance) => put({ relevance })} error={error(field("relevance"))} />
      <TextArea
        name={field("reasonableness")}
        label={t("analysis.reasonableness")}
        hint={t("analysis.reasonableness_hint")}
        rows={1}
        optional
        value={alternative.reasonableness}
        onChange={(reasonableness) => put({ reasonableness })}
        error={error(field("reasonableness"))}
      />
      <ComboBox
        name={field("putIn")}
        label={t("analysis.put_in")}
        hint={t("analysis.put_in_hint")}
        width="full"
        optional={alternative.exists !== true}
        options={quotes.all.map(({ line, label }) => ({ id: line.id, label, detail: line.text.slice(0, 120) }))}
        value={alternative.putIn}
        onChange={(putIn) => put({ putIn })}
        error={error(field("putIn"))}
      />
    </>
  );
}
