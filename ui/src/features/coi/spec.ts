import { todayIso } from "@/components/calendars";
import { code, codes, countries, country, day, flag, line, long, wholeDay, type Fields, type Values } from "@/features/person/spec";
import type { SourceCorrection, SourceView } from "@/ipc/generated";

/** A source as it is typed. */
export type SourceForm = Omit<SourceCorrection, "source">;

/** What a source is. */
export const SOURCE: Fields = {
  title: line("coi.title", { required: true, hint: "coi.title_hint" }),
  publisher: line("coi.publisher", { required: true }),
  author: line("coi.author", { hint: "coi.author_hint" }),
  kind: code("coi_kind", "coi.kind", { required: true }),
  published: day("coi.published", { required: true }),
  consulted: wholeDay("coi.consulted", { required: true, hint: "coi.day_hint" }),
  countries: countries("coi.countries", { required: true }),
  topics: codes("coi_topic", "coi.topics", { required: true }),
  language: code("language", "coi.language", { required: true }),
  reliability: code("coi_reliability", "coi.reliability", { required: true }),
  foundAt: line("coi.found_at", { hint: "coi.found_at_hint" }),
  reliabilityNote: long("coi.reliability_note", { hint: "coi.reliability_note_hint" }),
  volatile: flag("coi.volatile", { hint: "coi.volatile_hint" }),
};

/** What a form about a source begins with: nothing, what stands, or what stands with the dates of a newer edition open. */
export function sourceStart(source: SourceView | null, renewing: boolean): Values {
  if (!source) {
    return { title: "", publisher: "", author: null, kind: "", published: "", consulted: todayIso(), countries: [], topics: [], language: "", reliability: "", foundAt: null, reliabilityNote: null, volatile: false, text: "" };
  }
  const { title, publisher, author, kind, countries: about, topics, language, reliability, foundAt, reliabilityNote, volatile } = source;
  return { title, publisher, author, kind, countries: about, topics, language, reliability, foundAt, reliabilityNote, volatile, published: renewing ? "" : source.published, consulted: renewing ? todayIso() : source.consulted, text: "" };
}

const several = (value: Values[string] | undefined): string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : []);

/** The form as the core takes it. */
export function sourceForm(values: Values): SourceForm {
  const text = (field: string) => {
    const value = values[field];
    return typeof value === "string" && value.trim() !== "" ? value : null;
  };
  return {
    title: text("title") ?? "",
    publisher: text("publisher") ?? "",
    author: text("author"),
    kind: text("kind") ?? "",
    published: text("published") ?? "",
    consulted: text("consulted"),
    countries: several(values.countries),
    topics: several(values.topics),
    language: text("language") ?? "",
    reliability: text("reliability") ?? "",
    reliabilityNote: text("reliabilityNote"),
    volatile: values.volatile === true,
    foundAt: text("foundAt"),
  };
}

/** A question to researchers. */
export const QUERY: Fields = {
  question: long("coi.question", { required: true, hint: "coi.question_hint" }),
  country: country("coi.country", { required: true }),
  due: wholeDay("coi.due", { required: true, hint: "coi.day_hint" }),
  topics: codes("coi_topic", "coi.topics", { required: true }),
  nobody: flag("coi.nobody", { hint: "coi.nobody_hint" }),
};

export const REASON: Fields = { reason: line("coi.reason", { required: true }) };
