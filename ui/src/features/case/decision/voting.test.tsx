import { expect, it } from "vitest";
import type { Ballot, CaseFile, VoteView } from "@/ipc/generated";
import { mounted } from "@/testing/mounted";
import { Voting } from "./Voting";

const page = mounted();

const vote = (officer: string, ballot: Ballot, part: Partial<VoteView> = {}): VoteView => ({
  ...{ officer, ballot, own: false, reason: "", dissent: "", at: "2026-11-26T08:00:00Z", signature: "holds", counted: true, ...part },
});

const show = (votes: VoteView[]) => {
  // Nobody votes and nobody closes here: the rest of the file is not looked at.
  const file = { id: "case", actions: [], decision: { state: "approved" } } as unknown as CaseFile;
  return page.show(<Voting file={file} voting={{ body: { quorum: 3, membersMin: 3, chairDecidesTie: true }, votes }} reload={() => undefined} />);
};

it("counts what was counted, and says of a vote that came too late that it was not", async () => {
  await show([vote("Dörd Nümunə", "against", { counted: false }), vote("Bir Nümunə", "for"), vote("İki Nümunə", "for")]);
  expect(page.box.textContent).toContain("2 for, 0 against, 0 abstaining");
  const [late, counted] = [...page.box.querySelectorAll("li")].map(({ textContent }) => textContent);
  expect(late).toContain("it was not counted");
  expect(counted).not.toContain("it was not counted");
});

it("warns of a vote that its member did not sign, and of none from before keys", async () => {
  await show([vote("Bir Nümunə", "for", { signature: "wrong" }), vote("İki Nümunə", "for", { signature: "beforeKeys" })]);
  const [wrong, old] = [...page.box.querySelectorAll("li")].map(({ textContent }) => textContent);
  expect(wrong).toContain("no signature of its member");
  expect(old).not.toContain("signature");
});
