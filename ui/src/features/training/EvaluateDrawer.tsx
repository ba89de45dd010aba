import { RadioGroup, Stack } from "@/components";
import { useWords } from "@/app/words";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useSaid } from "@/features/case/forms/useSaid";
import { long, type Fields } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { MyTrainingSession } from "@/ipc/generated";
import { useModules } from "./useModules";

const TEXT: Fields = { text: long("training.evaluate_text") };
const MARKS = [1, 2, 3, 4, 5] as const;

/** What one thinks of a session. */
export function EvaluateDrawer({ session, onClose }: { session: MyTrainingSession; onClose(): void }) {
  const { t, number } = useI18n();
  const words = useWords();
  const said = useSaid();
  const { data } = useModules();
  const evaluate = useCommand("training.evaluate");
  const questions = data?.questions ?? [];
  return (
    <FormDrawer
      title={t("training.evaluate")}
      draft={`training/mine/evaluate-${session.enrolment.id}`}
      fields={TEXT}
      start={{ text: null }}
      intro={t("training.evaluate_means")}
      send={t("training.evaluate")}
      before={({ errors, values, set }) => (
        <Stack gap={3}>
          {questions.map(({ code, text }) => (
            <RadioGroup
              key={code}
              name={`marks.${code}`}
              label={words(text)}
              layout="across"
              options={MARKS.map((mark) => ({ id: String(mark), label: number(mark) }))}
              value={values[code] ? String(values[code]) : null}
              error={errors(`marks.${code}`)}
              onChange={(mark) => set({ [code]: mark })}
            />
          ))}
        </Stack>
      )}
      submit={async ({ text, ...marks }) => {
        const given = Object.fromEntries(questions.flatMap(({ code }) => (marks[code] ? [[code, Number(marks[code])]] : [])));
        return said(await evaluate.run({ enrolment: session.enrolment.id, marks: given, text: String(text ?? "") }), t("training.evaluated"));
      }}
      onClose={onClose}
    />
  );
}
