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
  officers: [],
  languages: ["az", "ru", "en"],
  summaries: ["fa", "prs", "ps", "ur", "ar", "tr", "uk", "ka"],
  reasoned: ["az", "ru", "en", "fa"],
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
          ...{ issued: letter.id, number: letter.number, language: letter.language, summary: letter.summary, unconfirmed: letter.language !== "az" },
          principal: principal ?? ({ latin: "" } as LetterRow["principal"]),
          persons: principal ? [principal] : [],
        };
      }),
  );
}

const named = (latin: string, native: string | null): LetterRow["principal"] => ({ latin, native, family: null, given: null, father: null, single: false, mother: null, parts: [] });

/** Invented letters that stand in the list before any case was opened. */
const INVENTED: LetterRow[] = (
  [
    ["closure", "withdrawal", "toIssue", "c2", "AST1-26-0003-4", null, named("Мadina Isayeva", "Мадина Исаева")],
    ["inquiry", "information_request", "issued", "c3", "AST1-26-0004-1", "AST1-26-0004-1/2", named("Yusuf al-Hamdani", "يوسف الحمداني")],
    ["decision", "refusal", "overdue", "c5", "AST1-26-0006-5", "AST1-26-0006-5/1-2", named("Mohammad", "محمد")],
  ] as const
).map(([subject, letter, state, application, number, issued, name], index) => ({
  ...{ subject, letter, state, application, principal: name, persons: [name], record: `r${index}`, case: number, day: "2026-11-20" },
  ...{ issued: issued && `i${index}`, number: issued, language: "az", summary: "fa", unconfirmed: index > 0 },
}));

/** The commands of letters of all cases; nothing leaves the page. */
export const letterCommands = (files: Map<string, CaseFile>) => ({
  "letter.list": () => {
    const rows = [...INVENTED, ...rowsOf(files)];
    return { rows, states: { toIssue: 1, issued: rows.length - 2, overdue: 1 }, more: false, services: [] };
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
  "case.assign": () => 1,
});
