import { CircleAlert, CircleCheck } from "lucide-react";
import { useState } from "react";
import { useCountry } from "@/app/countries";
import { BidiText, Button, cx, isEmptyDate, Notice, Row, toGiven } from "@/components";
import { useI18n } from "@/i18n";
import type { Mrz, MrzDate, MrzField, Repair } from "@/ipc/generated";
import { useBirthWords } from "./birthWords";
import type { PersonDraft } from "./draft";
import { fillFrom, nameCase, partsOf, patched, repaired, withZone, wrongChecks, type Filled } from "./mrz";
import { MrzNotes } from "./MrzNotes";
import type { ChangePerson } from "./PersonFields";
import s from "./Register.module.css";

const SHOWN_REPAIRS = 3;

interface Line {
  id: string;
  label: string;
  read: string;
  check?: MrzField;
  filled?: Filled;
}

export interface MrzReadingProps {
  mrz: Mrz;
  person: PersonDraft;
  change: ChangePerson;
  /** What was pressed is gone afterwards; these say where the keyboard goes on. */
  onTaken(): void;
  onRepaired(): void;
}

/** What was read, with the verdict of each check digit, beside what stands in the form. */
export function MrzReading({ mrz, person, change, onTaken, onRepaired }: MrzReadingProps) {
  const { t, lang, longDate } = useI18n();
  const words = useBirthWords();
  const country = useCountry();
  const [used, setUsed] = useState(false);

  const parts = partsOf(mrz, person);
  const differing = parts.filter((part) => part.differs);
  const settled = parts.length > 0 && parts.every((part) => part.same);
  const date = ({ year, month, day, raw }: MrzDate) => (year !== null && month !== null && day !== null ? longDate(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`) : raw);

  const lines: Line[] = [
    { id: "document", label: t("register.mrz.documentNumber"), read: `${mrz.documentCode} ${mrz.documentNumber}`, check: "documentNumber" },
    { id: "issuer", label: t("register.mrz.issuingState"), read: mrz.issuer[lang] },
    { id: "latin", label: t("register.latin"), read: nameCase(`${mrz.givenNames} ${mrz.familyName}`), filled: "latin" },
    ...(mrz.arabicNames ? [{ id: "native", label: t("register.native"), read: [mrz.arabicNames.given, mrz.arabicNames.family].filter(Boolean).join(" "), filled: "native" as const }] : []),
    { id: "sex", label: t("register.sex"), read: mrz.sex === "X" ? t("sex.U") : t(`sex.${mrz.sex}`), filled: "sex" },
    { id: "birth", label: t("register.birth"), read: date(mrz.birth), check: "birth", filled: "birth" },
    { id: "nationality", label: t("register.nationality"), read: mrz.holder[lang], filled: "nationality" },
    { id: "expiry", label: t("register.mrz.expiry"), read: date(mrz.expiry), check: "expiry" },
  ];
  const inForm = (field: Filled | undefined): string | null => {
    if (!field || !differing.some((part) => part.field === field)) return null;
    if (field === "sex") return person.sex && t(`sex.${person.sex}`);
    if (field === "nationality") return country(person.nationality);
    if (field !== "birth") return person.name[field];
    const { date } = person.birth;
    if (date.byAge) return t("register.about_years", { age: Number(date.age) || 0 });
    const given = isEmptyDate(date) ? null : toGiven(date);
    return given && typeof given !== "string" ? words.means(given, person.nationality) : [date.day, date.month, date.year].join(".");
  };
  const wrong = wrongChecks(mrz.checks);
  const take = (all: boolean) => {
    change((before) => patched(before, fillFrom(parts, all)));
    setUsed(true);
    onTaken();
  };

  const mend = (repair: Repair) => {
    change((before) => withZone(before, repaired(mrz.lines, repair)));
    onRepaired();
  };

  return (
    <div className={s.reading}>
      {wrong.map((check) => (
        <Notice
          key={check.field}
          tone="danger"
          live
          title={t("register.mrz.wrong", { field: t(`register.mrz.${check.field}`) })}
          actions={
            check.repairs.length > 0 && (
              <Row gap={2}>
                {check.repairs.slice(0, SHOWN_REPAIRS).map((repair) => (
                  <Button key={`${repair.line} ${repair.position} ${repair.suggested}`} size="sm" onPress={() => mend(repair)}>
                    {t("register.mrz.repair", { line: repair.line, position: repair.position, found: repair.found, suggested: repair.suggested })}
                  </Button>
                ))}
              </Row>
            )
          }
        >
          {t("register.mrz.wrong_text", { expected: check.expected, found: check.found })} {check.repairs.length > 0 && t("register.mrz.look")}
        </Notice>
      ))}
      <table className={s.readTable}>
        <caption className="visually-hidden">{t("register.mrz.read")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("register.mrz.field")}</th>
            <th scope="col">{t("register.mrz.on_document")}</th>
            <th scope="col">{t("register.mrz.digit")}</th>
            {differing.length > 0 ? <th scope="col">{t("register.mrz.in_form")}</th> : <td />}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, label, read, check, filled }) => {
            const verdict = check && mrz.checks.find((one) => one.field === check);
            const typed = inForm(filled);
            return (
              <tr key={id} className={cx(typed !== null && s.differs)}>
                <th scope="row">{label}</th>
                <td>
                  <BidiText>{read}</BidiText>
                </td>
                <td className={cx(verdict && (verdict.ok ? s.right : s.wrong))}>
                  {verdict && (verdict.ok ? <CircleCheck aria-hidden="true" /> : <CircleAlert aria-hidden="true" />)}
                  {verdict && (verdict.ok ? t("register.mrz.ok") : t("register.mrz.not_ok"))}
                </td>
                <td>
                  <BidiText>{typed}</BidiText>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <MrzNotes mrz={mrz} onTake={(taken) => { change((before) => withZone(before, taken)); onRepaired(); }} />
      {mrz.namesTruncated && <p className={s.quiet}>{t("register.mrz.truncated")}</p>}
      {settled ? (
        <p role="status" className={s.taken}>
          <CircleCheck aria-hidden="true" />
          {t("register.mrz.taken")}
        </p>
      ) : (
        <Row gap={2}>
          <Button look="primary" size="sm" onPress={() => take(true)}>
            {differing.length > 0 ? t("register.mrz.use_replace") : t("register.mrz.use")}
          </Button>
          {differing.length > 0 && (
            <Button size="sm" onPress={() => take(false)}>
              {t("register.mrz.use_empty")}
            </Button>
          )}
          {used && (
            <span role="status" className={s.quiet}>
              {t("register.mrz.kept")}
            </span>
          )}
        </Row>
      )}
    </div>
  );
}
