import type { CaseFile, LetterCorrection, LetterRow, LetterView, WritingView } from "./generated";

const words = (az: string, ru: string, en: string) => ({ az, ru, en });

/** What a letter of a decision says of itself when nothing was done to it. */
export const PLAIN_LETTER: Pick<LetterView, "subject" | "persons" | "supersedes" | "superseded" | "voided" | "canCopy" | "copies"> = {
  ...{ subject: "decision", persons: [], supersedes: null, superseded: null, voided: null, canCopy: true, copies: [] },
};

const CORRECTIONS: LetterCorrection[] = [
  { code: "clerical", name: words("Yazı səhvi", "Описка", "Slip of the pen"), restarts: false, legalBasis: words("İnzibati icraat haqqında Qanun", "Закон об административном производстве", "Law on Administrative Proceedings"), verified: false },
  { code: "content", name: words("Məzmun səhvdir", "Неверно содержание", "Wrong content"), restarts: true, legalBasis: words("İnzibati icraat haqqında Qanun", "Закон об административном производстве", "Law on Administrative Proceedings"), verified: false },
];

/** What can be written in an invented case. */
export const writingOf = (part: Partial<WritingView> = {}): WritingView => ({
  offers: [],
  inquiries: [],
  transfers: [],
  travels: [],
  corrections: CORRECTIONS,
  posts: [{ code: "BAK", name: words("Bakı", "Баку", "Baku") }],
  addressedIn: "fa",
  mayIssue: true,
  mayAsk: true,
  mayTransfer: false,
  ...part,
});

/** Letters of invented cases on their way. */
function rowsOf(files: Map<string, CaseFile>): LetterRow[] {
  return [...files.values()].flatMap((file) =>
    file.letters
      .filter(({ delivery, voided, superseded }) => !delivery && !voided && !superseded)
      .map((letter): LetterRow => {
        const principal = file.members[0]?.person.name;
        return {
          ...{ application: file.id, case: file.number, subject: letter.subject, record: letter.record ?? "", letter: letter.template.split("@")[0] ?? "", state: "issued", day: letter.handOver },
          ...{ issued: letter.id, number: letter.number, language: letter.language, summary: letter.summary },
          principal: principal ?? ({ latin: "" } as LetterRow["principal"]),
          persons: principal ? [principal] : [],
        };
      }),
  );
}

/** The commands of letters of all cases; nothing leaves the page. */
export const letterCommands = (files: Map<string, CaseFile>) => ({
  "letter.list": () => {
    const rows = rowsOf(files);
    return { rows, states: { issued: rows.length }, more: false, services: [] };
  },
  "letter.issue_some": () => [],
  "letter.deliver_some": () => [],
  "letter.print": () => null,
  "printer.list": () => ({ printers: [], usual: null }),
  "letter.copy": () => null,
  "letter.show_copy": () => ({ pdf: "", pages: 1 }),
  "letter.save_copy": () => ({ path: "/…/panah/letters/copy.pdf" }),
  "letter.reissue": () => null,
  "letter.void": () => null,
  "inquiry.record": () => null,
  "inquiry.answer": () => null,
  "inquiry.withdraw": () => null,
  "travel.record": () => null,
  "travel.withdraw": () => null,
  "case.transfer": () => null,
});
