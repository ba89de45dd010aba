import { useWords } from "@/app/words";
import { RadioGroup, Select, todayIso, type Option } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { AppealView, CaseFile, GrantedForm, JudgmentResult, OutcomeCode } from "@/ipc/generated";
import { textOf } from "../../documents/spec";
import { FormDrawer, type OwnFields } from "../../forms/FormDrawer";
import { useMemberName } from "../../people/useMemberName";
import { useOverrides } from "../../rules";
import { Gate } from "../Gate";
import { PaperField } from "../fields";
import { useAppealForm } from "./Doing";
import { JUDGMENT } from "./spec";

const RESULTS: readonly JudgmentResult[] = ["upheld", "granted", "remitted", "withdrawn", "struckOut"];
/** What was chosen; nothing stands chosen before somebody did. */
const resultOf = (value: unknown): JudgmentResult | null => RESULTS.find((one) => one === value) ?? null;
const NOTHING = "-";

/** How an appeal ended, and what that means for the case. */
export function JudgmentDrawer({ file, appeal }: { file: CaseFile; appeal: AppealView }) {
  const { t } = useI18n();
  const judge = useCommand("appeal.judge");
  const overrides = useOverrides();
  const { common, outcome } = useAppealForm(file, "judgment", appeal.id);
  const grants = (values: OwnFields["values"]): GrantedForm[] =>
    appeal.persons.flatMap((person) => {
      const code = textOf(values, `granted.${person}`);
      if (code === null || code === NOTHING) return [];
      return [{ person, outcome: code as OutcomeCode, derivedFrom: code === "derivative" ? (textOf(values, `from.${person}`) ?? null) : null }];
    });
  return (
    <FormDrawer
      {...common}
      title={appeal.kind === "court" ? t("appeal.record_judgment") : t("appeal.decide_complaint")}
      fields={JUDGMENT}
      start={{ result: null, givenOn: todayIso(), receivedOn: todayIso(), reference: null, reasons: "", document: null }}
      intro={appeal.kind === "court" ? t("appeal.judgment_means") : t("appeal.complaint_means")}
      send={t("appeal.record_result")}
      before={(form) => {
        const result = resultOf(form.values.result);
        return (
          <>
            <Gate file={file} act="decideAppeal" ask={{ record: appeal.id, code: result ?? "upheld" }} overrides={overrides} here="appeal" />
            <RadioGroup
              name="result"
              label={t("appeal.result")}
              options={RESULTS.map((id) => ({ id, label: t(`appeal.result.${id}`), hint: t(`appeal.result_means.${id}`) }))}
              value={result}
              onChange={(next) => form.set({ result: next })}
              error={form.errors("result")}
            />
            {result === "granted" && appeal.procedure === null && <Grants file={file} appeal={appeal} form={form} />}
            <PaperField file={file} form={form} />
          </>
        );
      }}
      check={(values) => ({
        result: resultOf(values.result) === null && "required",
        reasons: resultOf(values.result) !== "withdrawn" && textOf(values, "reasons") === null && "required",
        granted: resultOf(values.result) === "granted" && appeal.procedure === null && grants(values).length === 0 && "outcomeMissing",
      })}
      submit={async (values) => {
        const result = resultOf(values.result) ?? "upheld";
        const days = { givenOn: textOf(values, "givenOn") ?? "", receivedOn: textOf(values, "receivedOn") ?? "" };
        const said = { reference: textOf(values, "reference"), reasons: textOf(values, "reasons") ?? "", document: textOf(values, "document") };
        return outcome(await judge.run({ appeal: appeal.id, result, ...days, ...said, granted: result === "granted" ? grants(values) : [], overrides: overrides.list }));
      }}
    />
  );
}

/** What is granted to each person. */
function Grants({ file, appeal, form }: { file: CaseFile; appeal: AppealView; form: OwnFields }) {
  const { t } = useI18n();
  const words = useWords();
  const nameOf = useMemberName(file);
  const outcomes = file.outcomes.filter(({ negative }) => !negative).map((one): Option<string> => ({ id: one.code, label: words(one.name) }));
  const people = appeal.persons.map((person): Option<string> => ({ id: person, label: nameOf(person) }));
  return (
    <>
      {appeal.persons.map((person, index) => {
        const value = textOf(form.values, `granted.${person}`) ?? NOTHING;
        return (
          <div key={person}>
            <Select
              name={index === 0 ? "granted" : `granted.${index}.outcome`}
              label={t("appeal.granted_to", { name: nameOf(person) })}
              width="full"
              options={[{ id: NOTHING, label: t("appeal.granted_nothing") }, ...outcomes]}
              value={value}
              onChange={(next) => form.set({ [`granted.${person}`]: next })}
              error={form.errors(`granted.${index}.outcome`) ?? (index === 0 ? form.errors("granted") : undefined)}
            />
            {value === "derivative" && (
              <Select
                name={`granted.${index}.derivedFrom`}
                label={t("appeal.derived_from")}
                width="full"
                options={people.filter(({ id }) => id !== person)}
                value={textOf(form.values, `from.${person}`)}
                onChange={(next) => form.set({ [`from.${person}`]: next })}
                error={form.errors(`granted.${index}.derivedFrom`)}
              />
            )}
          </div>
        );
      })}
    </>
  );
}
