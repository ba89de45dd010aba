import { useCountry } from "@/app/countries";
import { useListWord } from "@/app/lists";
import { useBirthWords } from "@/features/register/birthWords";
import { has, useI18n } from "@/i18n";
import type { Address, Birth } from "@/ipc/generated";
import { glimpse, structured, textsIn, type Change } from "./values";

/** The words for values that are codes. */
const CODES: Record<string, (code: string) => string> = {
  "application.stage": (code) => `stage.${code}`,
  "application.language": (code) => `language.${code}`,
  "interview.language": (code) => `language.${code}`,
  "appointment.kind": (code) => `appointment.kind.${code}`,
  "appointment.mode": (code) => `appointment.mode.${code}`,
  "appointment.language": (code) => `language.${code}`,
  "letter.language": (code) => `language.${code}`,
  "letter.summary": (code) => `language.${code}`,
  "person.sex": (code) => `sex.${code}`,
  "decision.state": (code) => `journal.state.${code}`,
  "review.verdict": (code) => `journal.verdict.${code}`,
  "interview_line.kind": (code) => `line.${code}`,
  "interview_addendum.said_by": (code) => `signer.${code}`,
  "vote.ballot": (code) => `ballot.${code}`,
  "judgment.result": (code) => `appeal.result.${code}`,
  "proceeding.kind": (code) => `appeal.kind.${code}`,
  "status_ruling.verdict": (code) => `status.verdict.${code}`,
  "reopening.kind": (code) => `end.kind.${code}`,
  "closure.stage": (code) => `stage.${code}`,
  "review_remark.section": (code) => `section.${code}`,
};

/** A mark, bare as it was kept at first, or with what it rests on. */
const markIn = (value: unknown): string => (typeof value === "object" && value !== null && "mark" in value ? String(value.mark) : String(value));

function isBirth(value: unknown): value is Birth {
  return typeof value === "object" && value !== null && "precision" in value && "earliest" in value;
}

const isAddress = (value: unknown): value is Address => typeof value === "object" && value !== null && "kind" in value;

/** A journalled value in words: codes, days and structures; everything else as it was written. */
export function useValueWords(): (change: Pick<Change, "field" | "value">) => string {
  const { t, date, dateTime } = useI18n();
  const births = useBirthWords();
  const country = useCountry();
  const relationship = useListWord("relationship");
  const flag = useListWord("flag");
  const topics = useListWord("interview_topic");
  const addressKind = useListWord("address");
  /** Codes come from the core: one that has no words yet shows itself. */
  const said = (key: string, value: string) => (has(key) ? t(key as `field.${string}`) : value);
  const code = (family: string, value: string) => said(`${family}.${value}`, value);

  return ({ field, value }) => {
    if (value === null) return t("journal.emptied");
    const name = field.slice(field.indexOf(".") + 1);
    const key = CODES[field];
    if (key) return said(key(value), value);
    if (/_at$|^at$|^until$/.test(name) && /^\d+$/.test(value)) return dateTime(new Date(Number(value)));
    if (/^(own_claim|checks_right|read)$/.test(name)) return value === "1" ? t("register.yes") : t("register.no");
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return date(value);
    if (field === "member.relationship") return relationship(value);
    if (field === "flag.kind") return flag(value);
    if (field === "person.nationality") return country(value);
    if (field === "person.name") return glimpse(value, "latin") ?? value;
    const read = structured(value);
    if (field === "person.addresses" && Array.isArray(read)) return read.filter(isAddress).map((one) => [addressKind(one.kind), one.line, one.place, one.country && country(one.country)].filter(Boolean).join(", ")).join(" · ");
    if (field === "person.birth" && isBirth(read)) return births.whole(read);
    if (field === "appointment.attendance") return [code("appointment.outcome", glimpse(value, "outcome") ?? ""), glimpse(value, "reason")].filter(Boolean).join(" · ");
    if (field === "appointment.wish") return [t(value.includes("false") ? "appointment.wish_unmet" : "appointment.wish_met"), glimpse(value, "because")].filter(Boolean).join(" · ");
    if (field === "ruling.outcome") return code("outcome", glimpse(value, "code") ?? "") || t("journal.undecided");
    if (field === "fact.assessed") return [code("finding", glimpse(value, "finding") ?? ""), glimpse(value, "reasoning")].filter(Boolean).join(" · ");
    if (field === "interview_line.topics" && Array.isArray(read)) return read.map((topic) => topics(String(topic))).join(" · ");
    if (field === "fact.indicators" && read && !Array.isArray(read)) {
      return Object.entries(read).map(([indicator, mark]) => t("journal.pair", { name: code("indicator", indicator), value: code("mark", markIn(mark)) })).join(" · ");
    }
    return read ? textsIn(read).join(" · ") : value;
  };
}
