import { useEffect, useState } from "react";
import { go } from "@/app/router";
import { FailureNotice, Notice, Stack, TextArea, useFault, useToast } from "@/components";
import { FileField } from "@/features/case/forms/FileField";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { contentOf, uploadFault } from "@/features/case/forms/upload";
import type { Values } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand, type Failure } from "@/ipc";
import type { SourceView } from "@/ipc/generated";
import { sourceHref } from "./addresses";
import { pagesOf, readable } from "./pages";
import { SOURCE, sourceForm, sourceStart } from "./spec";
import { usePdfText } from "./usePdfText";
import { useSaid } from "@/features/case/forms/useSaid";

export interface SourceDrawerProps {
  /** The source to correct or to renew; none adds one. */
  source: SourceView | null;
  verb: "add" | "renew" | "correct";
  onClose(): void;
}

/** A source: what it is, its document, and the text of its pages. */
export function SourceDrawer({ source, verb, onClose }: SourceDrawerProps) {
  const { t } = useI18n();
  const say = useToast();
  const said = useSaid();
  const add = useCommand("coi.add");
  const correct = useCommand("coi.correct");
  const [file, setFile] = useState<File | null>(null);
  const read = usePdfText(file);
  const refused = useFault().of(read.refused, "file");
  const [added, setAdded] = useState<string | null>(null);
  const corrects = verb === "correct";
  // Only after the drawer has thrown its draft away and gone.
  useEffect(() => {
    if (added) go(sourceHref(added));
  }, [added]);

  const submit = async (values: Values): Promise<Failure | null> => {
    const form = sourceForm(values);
    if (corrects && source) {
      const done = await correct.run({ source: source.id, ...form });
      return said(done, t("coi.corrected"));
    }
    const wrong = read.refused ?? (file && uploadFault("file", file));
    if (wrong) return wrong;
    const typed = pagesOf(typeof values.text === "string" ? values.text : "");
    const content = file && { name: file.name, content: await contentOf(file) };
    // What was typed stands in for the text of a picture, and for nothing else.
    const pages = readable(read.pages) > 0 ? [...read.pages] : typed;
    const done = await add.run({ ...form, pages, supersedes: source?.id ?? null, file: content });
    if (!done.ok) return done.failure;
    say(t(source ? "coi.renewed" : "coi.added"));
    setAdded(done.answer);
    return null;
  };

  const title = source ? t(corrects ? "coi.correct_of" : "coi.renew_of", { title: source.title }) : t("coi.add");
  return (
    <FormDrawer
      title={title}
      draft={source ? `coi/source/${source.id}/${verb}` : "coi/add"}
      fields={SOURCE}
      start={sourceStart(source, verb === "renew")}
      intro={t(corrects ? "coi.correct_means" : source ? "coi.renew_means" : "coi.add_means")}
      send={t(corrects ? "coi.correct" : source ? "coi.renew" : "coi.add")}
      before={
        corrects
          ? undefined
          : ({ errors, values, set }) => (
              <Stack gap={4}>
                <FileField name="file" label={t("coi.file")} hint={t("coi.file_hint")} accept=".pdf,application/pdf" file={file} onChange={setFile} error={errors("file") ?? refused} />
                {file && <PdfText read={read} />}
                {(!file || (!read.busy && !read.refused && readable(read.pages) === 0)) && (
                  <TextArea
                    name="pages"
                    label={file ? t("coi.text_of_pictures") : t("coi.text")}
                    hint={t("coi.text_hint")}
                    rows={4}
                    optional
                    value={typeof values.text === "string" ? values.text : ""}
                    onChange={(text) => set({ text })}
                    error={errors("pages")}
                  />
                )}
              </Stack>
            )
      }
      submit={submit}
      onClose={onClose}
    />
  );
}

/** What became of reading the text of a document. */
function PdfText({ read }: { read: ReturnType<typeof usePdfText> }) {
  const { t } = useI18n();
  // What is wrong with the file stands at its field.
  if (read.refused) return read.refused.fields.length > 0 ? null : <FailureNotice failure={read.refused} />;
  if (read.busy) return <Notice live>{t("coi.reading")}</Notice>;
  const pages = readable(read.pages);
  if (pages > 0) {
    return (
      <Notice live tone={pages < read.pages.length ? "info" : "success"}>
        {t("coi.text_read", { pages, of: read.pages.length })}
      </Notice>
    );
  }
  return (
    <Notice live tone="warning" title={t(read.failed ? "coi.text_failed" : "coi.no_text")}>
      {t("coi.no_text_do")}
    </Notice>
  );
}
