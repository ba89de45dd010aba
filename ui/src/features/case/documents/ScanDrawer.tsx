import { useState } from "react";
import { ComboBox, Grid, Select, Stack } from "@/components";
import type { Values } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand, type Failure } from "@/ipc";
import type { AttachmentView, CaseFile, NewAttachment } from "@/ipc/generated";
import { FileField } from "../forms/FileField";
import { FormDrawer } from "../forms/FormDrawer";
import { contentOf, uploadFault } from "../forms/upload";
import { useSaid } from "../forms/useSaid";
import { useDocumentName } from "../people/DocumentCard";
import { SCAN, scanStart, textOf } from "./spec";
import { useOddities } from "./useOddities";

const NONE = "none";

export interface ScanDrawerProps {
  file: CaseFile;
  /** The scan to describe anew; none adds one. */
  scan: AttachmentView | null;
  /** What a new one is of: a document or a person; none is the whole case. */
  target: string | undefined;
  onClose(): void;
}

/** A scan: its file, what it is, whose it is, what it translates. */
export function ScanDrawer({ file, scan, target, onClose }: ScanDrawerProps) {
  const { t } = useI18n();
  const said = useSaid();
  const oddities = useOddities();
  const named = useDocumentName();
  const add = useCommand("attachment.add");
  const describe = useCommand("attachment.describe");
  const { documents, attachments } = file.folder;
  const of = documents.find(({ document }) => document.id === target)?.document;
  const begin = scanStart(scan, { document: of?.id ?? null, person: of?.person ?? file.members.find(({ person }) => person.id === target)?.person.id ?? null });
  const [chosen, setChosen] = useState<File | null>(null);

  const submit = async (values: Values): Promise<Failure | null> => {
    const text = (field: string) => textOf(values, field);
    const form: Omit<NewAttachment, "application" | "file" | "fileName"> = { kind: text("kind") ?? "", title: text("title"), language: text("language"), authenticity: text("authenticity"), note: text("note"), person: text("person"), document: text("document"), translationOf: text("translationOf") };
    if (scan) {
      const done = await describe.run({ attachment: scan.id, ...form });
      return said(done, t("scan.described"));
    }
    const wrong = uploadFault("file", chosen);
    if (wrong || !chosen) return wrong;
    const done = await add.run({ application: file.id, fileName: chosen.name, file: await contentOf(chosen), ...form });
    const odd = done.ok ? done.answer.warnings.map(oddities) : [];
    return said(done, [t("scan.added"), ...odd].join(" "));
  };

  const papersOf = (whose: string | null) => documents.filter((one) => whose === null || one.document.person === whose).map((one) => ({ id: one.document.id, label: named(one.document) }));
  const others = attachments.filter(({ id }) => id !== scan?.id).map(({ id, title }) => ({ id, label: title }));
  return (
    <FormDrawer
      title={scan ? t("scan.describe_title", { what: scan.title }) : t("scan.add_title")}
      draft={`cases/${file.id}/documents/${scan ? "describe" : "scan"}${scan ? `/${scan.id}` : target ? `/${target}` : ""}`}
      fields={SCAN}
      start={begin}
      intro={scan ? t("scan.describe_means") : t("scan.add_means")}
      send={scan ? t("scan.describe") : t("scan.add")}
      before={({ errors, values, set }) => (
        <Stack gap={4}>
          {!scan && <FileField name="file" label={t("scan.file")} hint={t("scan.file_hint")} accept="image/*,.pdf,application/pdf" file={chosen} onChange={setChosen} error={errors("file")} />}
          <Grid min="13rem">
            <Select
              name="person"
              label={t("scan.whose")}
              width="full"
              options={[{ id: NONE, label: t("scan.whole_case") }, ...file.members.map(({ person }) => ({ id: person.id, label: person.name.latin }))]}
              value={textOf(values, "person") ?? NONE}
              onChange={(id) => set({ person: id === NONE ? null : id, document: null })}
              error={errors("person")}
            />
            {papersOf(textOf(values, "person")).length > 0 && (
              <Select
                name="document"
                label={t("scan.shows")}
                width="full"
                options={[{ id: NONE, label: t("scan.shows_none") }, ...papersOf(textOf(values, "person"))]}
                value={textOf(values, "document") ?? NONE}
                onChange={(id) => {
                  const owner = documents.find((one) => one.document.id === id)?.document.person;
                  set({ document: id === NONE ? null : id, ...(owner ? { person: owner } : {}) });
                }}
                error={errors("document")}
              />
            )}
            {others.length > 0 && <ComboBox name="translationOf" label={t("scan.translates")} width="full" optional options={others} value={textOf(values, "translationOf")} onChange={(id) => set({ translationOf: id })} error={errors("translationOf")} />}
          </Grid>
        </Stack>
      )}
      submit={submit}
      onClose={onClose}
    />
  );
}
