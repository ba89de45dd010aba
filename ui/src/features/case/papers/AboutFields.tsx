import { ButtonLink, Checkbox, Field, Notice, Select, Stack } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile, PaperKind } from "@/ipc/generated";
import { useDocumentName } from "../people/DocumentCard";
import { paperHref } from "./addresses";
import type { PaperDraft } from "./form";

export interface AboutFieldsProps {
  file: CaseFile;
  kind: PaperKind;
  draft: PaperDraft;
  set(change: Partial<PaperDraft>): void;
  error(field: string): string | undefined;
}

const NONE = "none";

/** Whom and what a paper is about, by its kind. */
export function AboutFields({ file, kind, draft, set, error }: AboutFieldsProps) {
  const { t, longDate } = useI18n();
  const named = useDocumentName();
  const { folder, members } = file;
  const nameOf = (person: string) => members.find((member) => member.person.id === person)?.person.name.latin ?? "";
  const holder = (
    <Select
      name="person"
      label={t("paper.holder")}
      options={[{ id: NONE, label: t("paper.holder_principal") }, ...members.map(({ person }) => ({ id: person.id, label: person.name.latin }))]}
      value={draft.person ?? NONE}
      onChange={(id) => set({ person: id === NONE ? null : id })}
      error={error("person")}
    />
  );
  switch (kind) {
    case "certificate":
      return holder;
    case "receipt": {
      const held = folder.documents.filter((shown) => shown.held);
      return (
        <>
          {holder}
          <Field group name="documents" label={t("paper.documents")} hint={t("paper.documents_hint")} error={error("documents")} width="full">
            {() => (
              <Stack gap={2}>
                {held.map(({ document }) => (
                  <Checkbox
                    key={document.id}
                    name={`documents.${document.id}`}
                    label={<bdi>{named(document)}</bdi>}
                    hint={nameOf(document.person)}
                    checked={draft.documents.includes(document.id)}
                    onChange={(on) => set({ documents: on ? [...draft.documents, document.id] : draft.documents.filter((id) => id !== document.id) })}
                  />
                ))}
                {held.length === 0 && <p>{t("paper.nothing_held")}</p>}
              </Stack>
            )}
          </Field>
        </>
      );
    }
    case "rights":
      return (
        <>
          <Select
            name="acknowledgement"
            label={t("paper.acknowledgement")}
            hint={t("paper.acknowledgement_hint")}
            width="lg"
            options={[
              { id: NONE, label: t("paper.acknowledgement_none") },
              ...folder.acknowledgements.filter((told) => told.kind === "rights").map((told) => ({ id: told.id, label: t("paper.told_option", { name: nameOf(told.person), date: longDate(told.on) }) })),
            ]}
            value={draft.acknowledgement ?? NONE}
            onChange={(id) => set({ acknowledgement: id === NONE ? null : id })}
            error={error("acknowledgement")}
          />
          {draft.acknowledgement === null && holder}
        </>
      );
    case "slip": {
      const coming = folder.appointments.filter(({ cancelled }) => cancelled === null);
      if (coming.length === 0) {
        return (
          <Notice title={t("appointment.none")} actions={<ButtonLink href={paperHref(file.id, "appointment")}>{t("appointment.make")}</ButtonLink>}>
            {t("appointment.needed")}
          </Notice>
        );
      }
      return (
        <Select
          name="appointment"
          label={t("paper.appointment")}
          width="lg"
          options={coming.map((one) => ({ id: one.id, label: t("appointment.line", { kind: t(`appointment.kind.${one.kind}`), date: longDate(one.day), time: one.time }) }))}
          value={draft.appointment}
          onChange={(id) => set({ appointment: id })}
          error={error("appointment")}
        />
      );
    }
  }
}
