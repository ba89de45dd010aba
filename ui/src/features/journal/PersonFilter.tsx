import { X } from "lucide-react";
import { useState } from "react";
import { BidiText, Button, Dialog, IconButton } from "@/components";
import { PersonPicker } from "@/features/case/needs/PersonPicker";
import { useI18n } from "@/i18n";
import s from "./Journal.module.css";

export interface PersonFilterProps {
  /** Who is asked for. */
  value: string | null;
  /** Their name, once it is known; none of somebody whom the reader may not see. */
  name: string | null | undefined;
  onChange(person: string | null): void;
}

/** The one person whom entries are about, found by name or number. */
export function PersonFilter({ value, name, onChange }: PersonFilterProps) {
  const { t } = useI18n();
  const [choosing, setChoosing] = useState(false);
  const told = value === null ? t("journal.person_any") : (name ?? (name === null ? t("journal.person_unknown") : "…"));
  return (
    <div className={s.person} role="group" aria-label={t("journal.person")}>
      <span className={s.label}>{t("journal.person")}</span>
      <div className={s.chosen}>
        <Button onPress={() => setChoosing(true)}>
          <BidiText>{told}</BidiText>
        </Button>
        {value !== null && <IconButton icon={X} label={t("cases.clear")} onPress={() => onChange(null)} size="sm" />}
      </div>
      {choosing && (
        <Dialog open title={t("journal.person_choose")} onClose={() => setChoosing(false)}>
          <PersonPicker
            name="person"
            label={t("journal.person")}
            chosen={value}
            except={[]}
            error={undefined}
            onChoose={({ id }) => {
              setChoosing(false);
              onChange(id);
            }}
          />
        </Dialog>
      )}
    </div>
  );
}
