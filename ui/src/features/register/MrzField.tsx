import { useState } from "react";
import { focusField, TextArea, useFault } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { PersonDraft } from "./draft";
import { withZone, zoneOf } from "./mrz";
import { MrzReading } from "./MrzReading";
import type { ChangePerson } from "./PersonFields";
import { useSettled } from "./useSettled";
import s from "./Register.module.css";

/** Fewer characters than any zone has: still being typed. */
const SHORTEST = 60;

export interface MrzFieldProps {
  name: string;
  person: PersonDraft;
  change: ChangePerson;
  error?: string | undefined;
  /** Name of the field the keyboard goes to after the data were taken over. */
  next: string;
}

/** The lines at the foot of a passport or card: pasted, scanned or typed; read at once, verified, never obeyed in silence. */
export function MrzField({ name, person, change, error, next }: MrzFieldProps) {
  const { t } = useI18n();
  const fault = useFault();
  const [left, setLeft] = useState(false);
  const typed = zoneOf(person).trim();
  const settled = useSettled(typed, 250);
  const whole = settled !== "" && (left || settled.replace(/\s/g, "").length >= SHORTEST);
  const reading = useQuery("registration.read_mrz", whole ? { text: settled } : undefined);
  const shown = settled === typed ? reading.data : undefined;
  const unread = settled === typed ? fault.of(reading.failure, "text") : undefined;

  return (
    <div className={s.mrz}>
      <TextArea
        name={name}
        label={t("register.mrz")}
        hint={t("register.mrz_hint")}
        mono
        rows={2}
        value={zoneOf(person)}
        onChange={(mrz) => {
          setLeft(false);
          change((before) => withZone(before, mrz));
        }}
        onBlur={() => setLeft(true)}
        error={unread ?? error}
      />
      {shown && <MrzReading mrz={shown} person={person} change={change} onTaken={() => focusField(next)} onRepaired={() => focusField(name)} />}
    </div>
  );
}
