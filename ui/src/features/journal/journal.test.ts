import { expect, it } from "vitest";
import { isNarrowed, readJournalQuery } from "./useJournal";
import { journalWords } from "./words";

it("the address says what is shown; what makes no sense there is left out", () => {
  const read = readJournalQuery(new URLSearchParams("from=2026-11-01&until=yesterday&kind=readings&case=BAK1-26-7&page=3"));
  expect(read).toEqual({ from: "2026-11-01", until: null, officer: null, command: null, kind: "readings", case: "BAK1-26-7", person: null, page: 3 });
  expect(isNarrowed(read)).toBe(true);
  const bare = readJournalQuery(new URLSearchParams("kind=nonsense&page=-1"));
  expect(bare.kind).toBe("all");
  expect(bare.page).toBe(1);
  expect(isNarrowed(bare)).toBe(false);
  const about = readJournalQuery(new URLSearchParams("person=0190a1b2"));
  expect(about.person).toBe("0190a1b2");
  expect(isNarrowed(about)).toBe(true);
});

it("the file has words for commands and fields in each language", () => {
  for (const lang of ["en", "az", "ru"] as const) {
    const { headings, words } = journalWords(lang);
    // The last is that of the number of the package.
    expect(headings).toHaveLength(10);
    expect(words["application.open"]).toBeTruthy();
    expect(words["application.stage"]).toBeTruthy();
  }
});
