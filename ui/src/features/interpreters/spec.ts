import { code, country, line, long, rows, wholeDay, flag, type Fields, type Values } from "@/features/person/spec";
import type { InterpreterForm, InterpreterView, Sex, SpokenLanguage } from "@/ipc/generated";

/** Fields of an interpreter's entry. Dialects are typed with commas between. */
export const FIELDS: Fields = {
  name: line("officers.name", { required: true }),
  sex: code("sex", "register.sex", { required: true, only: ({ code }) => code !== "U" }),
  languages: rows(
    {
      fields: {
        language: code("language", "interpreter.language", { required: true }),
        dialects: line("interpreter.dialects", { hint: "interpreter.dialects_hint" }),
        level: code("language_level", "interpreter.level"),
        accredited: flag("interpreter.accredited"),
      },
      empty: { language: "", dialects: null, level: null, accredited: false },
      title: "interpreter.language_number",
      add: "interpreter.language_add",
    },
    "interpreter.languages",
  ),
  accreditation: line("interpreter.accreditation_number"),
  accreditedUntil: wholeDay("interpreter.accredited_until"),
  undertaking: wholeDay("interpreter.undertaking_on", { hint: "interpreter.undertaking_hint" }),
  inPerson: flag("appointment.mode.inPerson"),
  phone: flag("appointment.mode.phone"),
  video: flag("appointment.mode.video"),
  nationality: country("register.nationality"),
  ethnicity: code("ethnicity", "interpreter.ethnicity", { hint: "interpreter.ethnicity_hint" }),
  caution: long("interpreter.caution", { hint: "interpreter.caution_hint" }),
  conflicts: rows(
    {
      fields: { number: line("interpreter.conflict_case", { required: true, hint: "interpreter.conflict_case_hint" }), note: line("interpreter.conflict_note", { required: true }) },
      empty: { number: "", note: "" },
      title: "interpreter.conflict_number",
      add: "interpreter.conflict_add",
    },
    "interpreter.conflicts",
  ),
  contact: line("interpreter.contact"),
};

export function startOf(known: InterpreterView | null): Values {
  const modes = known?.modes ?? ["inPerson"];
  return {
    name: known?.name ?? "",
    sex: known?.sex ?? "",
    languages: known ? known.languages.map(({ language, dialects, level, accredited }) => ({ language, dialects: dialects.join(", ") || null, level, accredited })) : [{ language: "", dialects: null, level: null, accredited: false }],
    accreditation: known?.accreditation?.number ?? null,
    accreditedUntil: known?.accreditation?.until ?? null,
    undertaking: known?.undertaking ?? null,
    inPerson: modes.includes("inPerson"),
    phone: modes.includes("phone"),
    video: modes.includes("video"),
    nationality: known?.nationality ?? null,
    ethnicity: known?.ethnicity ?? null,
    caution: known?.caution ?? null,
    conflicts: known ? known.conflicts.map(({ number, note }) => ({ number, note })) : [],
    contact: known?.contact ?? null,
  };
}

const text = (values: Values, field: string): string | null => {
  const value = values[field];
  return typeof value === "string" && value.trim() !== "" ? value : null;
};
const list = (values: Values, field: string): readonly Values[] => {
  const value = values[field];
  return Array.isArray(value) ? (value as readonly Values[]) : [];
};

export function spokenOf(values: Values): SpokenLanguage {
  const dialects = (text(values, "dialects") ?? "").split(/[,،;]/).map((one) => one.trim());
  return { language: text(values, "language") ?? "", dialects: dialects.filter(Boolean), level: text(values, "level"), accredited: values.accredited === true };
}

export function formOf(interpreter: string | null, values: Values): InterpreterForm {
  const modes = (["inPerson", "phone", "video"] as const).filter((mode) => values[mode] === true);
  return {
    interpreter,
    name: text(values, "name") ?? "",
    sex: text(values, "sex") as Sex | null,
    languages: list(values, "languages").map(spokenOf),
    accreditation: text(values, "accreditation") ?? "",
    accreditedUntil: text(values, "accreditedUntil"),
    undertaking: text(values, "undertaking"),
    modes: [...modes],
    nationality: text(values, "nationality"),
    ethnicity: text(values, "ethnicity"),
    caution: text(values, "caution"),
    conflicts: list(values, "conflicts").map((one) => ({ number: text(one, "number") ?? "", note: text(one, "note") ?? "" })),
    contact: text(values, "contact"),
  };
}
