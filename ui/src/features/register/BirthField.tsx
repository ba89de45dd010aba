import { Baby } from "lucide-react";
import { useMemo, useState, type FocusEvent } from "react";
import { DateParts, isEmptyDate, RadioGroup, StatusPill, toGiven, useFault } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import { useBirthWords } from "./birthWords";
import { birthFault, birthForm } from "./draft";
import type { PersonFieldsProps } from "./PersonFields";
import { useSettled } from "./useSettled";
import { mayBeChild } from "./age";
import s from "./Register.module.css";

/** A birth in the calendar the person uses, as precisely as they know it; the core checks it as it is typed. */
export function BirthField({ at, person, change, errors }: PersonFieldsProps) {
  const { t } = useI18n();
  const fault = useFault();
  const words = useBirthWords();
  const { birth, basis, nationality } = person;
  const [left, setLeft] = useState(false);

  const empty = isEmptyDate(birth);
  const local = birthFault(birth);
  const form = useMemo(() => birthForm(birth, basis), [birth, basis]);
  const settled = useSettled(form);
  const known = form.year !== null || form.age !== null;
  const checked = useQuery("registration.check_birth", !empty && known && local === null ? settled : undefined);
  const current = JSON.stringify(settled) === JSON.stringify(form);

  const given = birth.byAge ? null : toGiven(birth);
  const means = given && typeof given !== "string" ? words.means(given, nationality) : undefined;
  // A half-typed date is no fault until the keyboard has left it.
  const typing = local && left ? t(`error.${local}`) : undefined;
  const refused = current && known && !empty ? fault.of(checked.failure, "birth") : undefined;
  const wrong = typing ?? refused;
  const child = !wrong && checked.data && current && mayBeChild(checked.data);

  const onBlur = (event: FocusEvent<HTMLDivElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setLeft(true);
  };
  return (
    <div className={s.birth} onBlur={onBlur} onFocus={() => setLeft(false)}>
      <DateParts
        name={`${at}birth`}
        label={t("register.birth")}
        hint={t("register.birth_hint")}
        allowAge
        value={birth}
        onChange={(next) => change({ birth: next })}
        means={wrong ? "" : means}
        error={wrong ?? (local === null && known && current && checked.data ? undefined : errors("birth"))}
      />
      {child && (
        <p role="status">
          <StatusPill tone="warning" icon={Baby}>
            {t("register.child")}
          </StatusPill>
        </p>
      )}
      {!empty && (
        <RadioGroup
          name={`${at}birth.basis`}
          label={t("register.basis")}
          layout="across"
          value={basis}
          onChange={(next) => change({ basis: next })}
          options={[
            { id: "stated", label: t("register.basis.stated") },
            { id: "document", label: t("register.basis.document") },
          ]}
        />
      )}
    </div>
  );
}
