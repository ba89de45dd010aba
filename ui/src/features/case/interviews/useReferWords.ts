import { useCallback, useMemo } from "react";
import type { ComboOption } from "@/components";
import { useListWord } from "@/app/lists";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { CaseFile, LineView } from "@/ipc/generated";
import { nameOf } from "./people";
import type { Reference } from "./refers";

const LETTERS = 140;
const keyOf = ({ part, id }: Reference) => `${part} ${id}`;

export function referenceOf(key: string): Reference {
  const [part = "lines", id = ""] = key.split(" ");
  return { part: part as Reference["part"], id };
}

export interface ReferWords {
  /** "Line 14", "Fact 2", the name of a document. */
  of(reference: Reference): string;
  /** The number of a line of this record; none of others. */
  numberOf(reference: Reference): number | undefined;
  /** All that a line can refer to. */
  options(): ComboOption<string>[];
}

/** What lines of a record can refer to, in words. */
export function useReferWords(file: CaseFile, interview: string, lines: readonly LineView[]): ReferWords {
  const { t, date } = useI18n();
  const documentWord = useListWord("document");
  const attachmentWord = useListWord("attachment");
  const others = file.interviews.some(({ id }) => id !== interview);
  const { data } = useQuery("interview.lines", others ? { application: file.id } : undefined);
  const here = useMemo(() => new Map(lines.map((line) => [line.id, line])), [lines]);
  const earlier = useMemo(() => {
    const all = new Map<string, { line: LineView; label: string }>();
    for (const one of data ?? []) {
      const held = file.interviews.find(({ id }) => id === one.interview);
      if (!held || held.id === interview) continue;
      for (const line of one.lines) {
        all.set(line.id, { line, label: t("assessment.line_of", { line: t("line.number", { number: line.number }), name: nameOf(file, held.person), date: date(held.startedAt) }) });
      }
    }
    return all;
  }, [data, file, interview, t, date]);

  const of = useCallback(
    ({ part, id }: Reference): string => {
      if (part === "lines") {
        const line = here.get(id);
        return line ? t("line.number", { number: line.number }) : (earlier.get(id)?.label ?? "");
      }
      if (part === "facts") return t("line.fact", { number: file.facts.find((fact) => fact.id === id)?.number ?? 0 });
      if (part === "documents") {
        const document = file.folder.documents.find((one) => one.document.id === id)?.document;
        return document ? t("line.document", { kind: documentWord(document.kind), number: document.number ?? "" }) : "";
      }
      const scan = file.folder.attachments.find((one) => one.id === id);
      return scan ? scan.title || attachmentWord(scan.kind) : "";
    },
    [here, earlier, file, t, documentWord, attachmentWord],
  );
  const numberOf = useCallback(({ part, id }: Reference) => (part === "lines" ? here.get(id)?.number : undefined), [here]);
  const options = useCallback((): ComboOption<string>[] => {
    const option = (reference: Reference, detail: string): ComboOption<string> => ({ id: keyOf(reference), label: of(reference), detail });
    return [
      ...file.facts.map(({ id, statement }) => option({ part: "facts", id }, statement.slice(0, LETTERS))),
      ...file.folder.documents.map(({ document: { id } }) => option({ part: "documents", id }, t("case.section.documents"))),
      ...file.folder.attachments.map(({ id }) => option({ part: "attachments", id }, t("case.section.documents"))),
      ...[...here.values()].reverse().map(({ id, text }) => option({ part: "lines", id }, text.slice(0, LETTERS))),
      ...[...earlier.values()].map(({ line }) => option({ part: "lines", id: line.id }, line.text.slice(0, LETTERS))),
    ];
  }, [file, here, earlier, of, t]);
  return useMemo(() => ({ of, numberOf, options }), [of, numberOf, options]);
}
