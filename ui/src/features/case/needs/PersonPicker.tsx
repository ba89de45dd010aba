import { useState } from "react";
import { RadioGroup, Stack, TextField } from "@/components";
import { usePersonWords } from "@/features/find/usePersonWords";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { FoundPerson } from "@/ipc/generated";

export interface PersonPickerProps {
  name: string;
  label: string;
  chosen: string | null;
  onChoose(person: FoundPerson): void;
  /** Who cannot be meant. */
  except: readonly string[];
  error: string | undefined;
}

/** Somebody whom the case file knows, in any case or none: found by name, number or document. */
export function PersonPicker({ name, label, chosen, onChoose, except, error }: PersonPickerProps) {
  const { t } = useI18n();
  const words = usePersonWords();
  const [text, setText] = useState("");
  const asked = text.trim().length >= 2;
  const found = useQuery("find.search", asked ? { text, typing: true } : undefined, { keep: true });
  const people = (found.data ?? []).filter(({ id }) => !except.includes(id)).slice(0, 8);
  return (
    <Stack gap={3}>
      <TextField name={name} label={label} hint={t("kin.find_hint")} width="lg" type="search" value={text} onChange={setText} error={error} />
      {asked && people.length > 0 && (
        <RadioGroup
          name={`${name}.found`}
          label={t("kin.found")}
          options={people.map((person) => ({
            id: person.id,
            label: [person.name.latin, person.name.native].filter(Boolean).join(" · "),
            hint: <bdi>{[...words.facts(person), words.cases(person)].join(" · ")}</bdi>,
          }))}
          value={people.some(({ id }) => id === chosen) ? chosen : null}
          onChange={(id) => {
            const person = people.find((one) => one.id === id);
            if (person) onChoose(person);
          }}
        />
      )}
      {asked && found.data && people.length === 0 && <p role="status">{t("kin.nobody")}</p>}
    </Stack>
  );
}
