import { X } from "lucide-react";
import { useState } from "react";
import { useDraft } from "@/app/useDraft";
import { BidiText, Button, Field, Stack, TextArea, useFault, useToast } from "@/components";
import { DraftDrawer } from "@/features/case/forms/DraftDrawer";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";
import type { Picked, QueryView } from "@/ipc/generated";
import { Cited } from "./Cited";
import { keyOf } from "./picking";
import { SourcePicker } from "./SourcePicker";
import s from "./Coi.module.css";

interface Draft {
  text: string;
  picked: Picked[];
}

/** The answer to a question, with what it rests on. */
export function AnswerDrawer({ query, onClose }: { query: QueryView; onClose(): void }) {
  const { t } = useI18n();
  const say = useToast();
  const fault = useFault();
  const draft = useDraft<Draft>(`coi/queries/${query.id}/answer`, { text: "", picked: [] });
  const answer = useCommand("coi.answer");
  const [failure, setFailure] = useState<Failure | null>(null);
  const { text, picked } = draft.value;
  const submit = async () => {
    const wrong = Failure.fields({ text: text.trim() === "" && "required" });
    if (wrong) return setFailure(wrong);
    const done = await answer.run({ query: query.id, text, citations: picked.map(({ citation }) => citation) });
    if (!done.ok) return setFailure(done.failure);
    say(t("coi.answer_done"));
    await draft.discard();
    onClose();
  };
  return (
    <DraftDrawer title={t("coi.answer")} draft={draft} intro={t("coi.answer_means")} failure={failure} send={t("coi.answer")} busy={answer.busy} onSubmit={() => void submit()} onClose={onClose}>
      <p className={s.question}>
        <BidiText>{query.question}</BidiText>
      </p>
      <TextArea autoFocus name="text" label={t("coi.answer_text")} hint={t("coi.answer_hint")} rows={5} value={text} onChange={(typed) => draft.set({ text: typed })} error={fault.of(failure, "text")} />
      <Field group name="citations" label={t("coi.rests_on")} hint={t("coi.rests_on_hint")} error={fault.of(failure, "citations")} width="full">
        {() => (
          <Stack gap={3}>
            {picked.length > 0 && (
              <ul className={s.quotes}>
                {picked.map((one) => (
                  <li key={keyOf(one.citation)} className={s.quote}>
                    <Cited source={one.source} page={one.page} words={one.snippet.map((piece) => piece.text).join("") || null} />
                    <div>
                      <Button size="sm" look="quiet" icon={X} onPress={() => draft.set({ picked: picked.filter((other) => keyOf(other.citation) !== keyOf(one.citation)) })}>
                        {t("coi.pick_off")}
                      </Button>
                    </div>
                  </li>
                ))}
              </ul>
            )}
            <SourcePicker countries={[query.country]} chosen={picked.map(({ citation }) => citation)} onPick={(_, one) => draft.set((before) => ({ ...before, picked: [...before.picked, one] }))} />
          </Stack>
        )}
      </Field>
    </DraftDrawer>
  );
}
