import { RadioGroup } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile } from "@/ipc/generated";
import { nameOf } from "../interviews/people";
import type { Group } from "./form";

/** Where outcomes differ, each is told in a letter of its own, to its persons only. */
export function LetterChoice({ file, groups, letter, onChange }: { file: CaseFile; groups: readonly Group[]; letter: string | undefined; onChange(letter: string): void }) {
  const { t } = useI18n();
  if (groups.length < 2) return null;
  return (
    <RadioGroup
      name="letter"
      label={t("letter.which")}
      hint={t("letter.which_hint")}
      layout="across"
      options={groups.map((group) => ({ id: group.letter, label: t("letter.to", { names: group.persons.map((person) => nameOf(file, person)).join(", ") }) }))}
      value={letter ?? groups[0]?.letter ?? null}
      onChange={onChange}
    />
  );
}
