import { useListWord } from "@/app/lists";
import { useWords } from "@/app/words";
import { Checkbox, Field, Select, Stack, type Option } from "@/components";
import type { OwnFields } from "../forms/FormDrawer";
import { useMemberName } from "../people/useMemberName";
import type { Key } from "@/i18n";
import { useI18n } from "@/i18n";
import type { CaseFile, Words } from "@/ipc/generated";
import { textOf } from "../documents/spec";

const NOTHING = "-";

interface OwnFieldProps {
  form: OwnFields;
  name: string;
  label: Key;
  hint?: Key;
}

/** One of what the profile has. */
export function ProfileField({ form, name, label, hint, choices }: OwnFieldProps & { choices: readonly { code: string; name: Words }[] }) {
  const { t } = useI18n();
  const words = useWords();
  const options = choices.map((choice): Option<string> => ({ id: choice.code, label: words(choice.name) }));
  return <Select name={name} label={t(label)} {...(hint ? { hint: t(hint) } : {})} width="full" options={options} value={textOf(form.values, name)} onChange={(next) => form.set({ [name]: next })} error={form.errors(name)} />;
}

/** An officer, or nobody as yet. */
export function OfficerField({ form, name, label, hint, officers }: OwnFieldProps & { officers: readonly { id: string; name: string }[] }) {
  const { t } = useI18n();
  const options = [{ id: NOTHING, label: t("appointment.nobody") }, ...officers.map((one): Option<string> => ({ id: one.id, label: one.name }))];
  return <Select name={name} label={t(label)} {...(hint ? { hint: t(hint) } : {})} width="full" options={options} value={textOf(form.values, name) ?? NOTHING} onChange={(next) => form.set({ [name]: next === NOTHING ? null : next })} error={form.errors(name)} />;
}

/** A paper that lies in the folder of the case, or none. */
export function PaperField({ file, form, name = "document", label = "after.paper" }: { file: CaseFile; form: OwnFields; name?: string; label?: Key }) {
  const { t } = useI18n();
  const kind = useListWord("attachment");
  const papers = file.folder.attachments.map((one): Option<string> => ({ id: one.id, label: one.title || kind(one.kind) }));
  const options = [{ id: NOTHING, label: t("after.no_paper") }, ...papers];
  return (
    <Select
      name={name}
      label={t(label)}
      hint={t("after.paper_hint")}
      width="full"
      options={options}
      value={textOf(form.values, name) ?? NOTHING}
      onChange={(next) => form.set({ [name]: next === NOTHING ? null : next })}
      error={form.errors(name)}
    />
  );
}

/** Who is meant; nobody ticked is everybody. */
export function PersonsField({ file, form, name, label, hint }: OwnFieldProps & { file: CaseFile }) {
  const { t } = useI18n();
  const nameOf = useMemberName(file);
  const value = form.values[name];
  const chosen = Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
  const all = file.members.map(({ person }) => person.id);
  const set = (person: string, on: boolean) => form.set({ [name]: all.filter((one) => (one === person ? on : chosen.includes(one))) });
  if (all.length < 2) return null;
  return (
    <Field group name={name} label={t(label)} {...(hint ? { hint: t(hint) } : {})} error={form.errors(name)} width="full">
      {() => (
        <Stack gap={1}>
          {all.map((person) => (
            <Checkbox key={person} name={`${name}.${person}`} label={<bdi>{nameOf(person)}</bdi>} checked={chosen.includes(person)} onChange={(on) => set(person, on)} />
          ))}
        </Stack>
      )}
    </Field>
  );
}

/** The texts of a list that a form keeps. */
export const personsIn = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : []);
