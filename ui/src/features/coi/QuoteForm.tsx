import { Quote } from "lucide-react";
import { useEffect, useState, type RefObject } from "react";
import { useDraft } from "@/app/useDraft";
import { Button, Form, SaveState, Stack, TextArea, TextField, useFault, useToast } from "@/components";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";
import type { SourceView } from "@/ipc/generated";

export interface QuoteFormProps {
  source: SourceView;
  /** The page that is read; none when no page has a text. */
  page: number | null;
  /** Where its text stands: what is marked there is taken over. */
  text: RefObject<HTMLElement | null>;
}

const EMPTY = { words: "", note: "", page: "1" };

/** Marks a quotation: words marked with the mouse, or typed as they stand on the page. */
export function QuoteForm({ source, page, text }: QuoteFormProps) {
  const { t } = useI18n();
  const say = useToast();
  const fault = useFault();
  const draft = useDraft(`coi/source/${source.id}/quote`, EMPTY);
  const quote = useCommand("coi.quote");
  const [failure, setFailure] = useState<Failure | null>(null);
  const { set } = draft;

  useEffect(() => {
    const take = () => {
      const marked = document.getSelection();
      if (!marked || marked.isCollapsed || !text.current?.contains(marked.anchorNode) || !text.current.contains(marked.focusNode)) return;
      set({ words: marked.toString() });
    };
    document.addEventListener("selectionchange", take);
    return () => document.removeEventListener("selectionchange", take);
  }, [set, text]);

  const { words, note } = draft.value;
  const on = page ?? Number(draft.value.page);
  const submit = async () => {
    const wrong = Failure.fields({ text: words.trim() === "" && "required", page: !(Number.isInteger(on) && on > 0) && "notAChoice" });
    if (wrong) return setFailure(wrong);
    const done = await quote.run({ source: source.id, page: on, text: words, note: note.trim() || null });
    setFailure(done.ok ? null : done.failure);
    if (!done.ok) return;
    say(t("coi.quoted", { page: on }));
    document.getSelection()?.removeAllRanges();
    await draft.discard();
  };
  if (!draft.ready) return null;
  return (
    <Form
      label={t("coi.quote_form")}
      failure={failure}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button type="submit" look="primary" icon={Quote} busy={quote.busy}>
            {t("coi.quote")}
          </Button>
          <SaveState saved={draft.saved} />
        </>
      }
    >
      <Stack gap={3}>
        <TextArea name="text" label={t("coi.quote_words")} hint={t(page === null ? "coi.quote_words_free" : "coi.quote_words_hint")} rows={2} value={words} onChange={(typed) => set({ words: typed })} error={fault.of(failure, "text")} />
        {page === null && <TextField name="page" label={t("coi.page")} width="xs" inputMode="numeric" value={draft.value.page} onChange={(typed) => set({ page: typed })} error={fault.of(failure, "page")} />}
        <TextField name="note" label={t("coi.note")} width="full" optional value={note} onChange={(typed) => set({ note: typed })} error={fault.of(failure, "note")} />
      </Stack>
    </Form>
  );
}
