import { call, toFailure, type Failure } from "@/ipc";
import type { FoundPerson } from "@/ipc/generated";
import { useState } from "react";
import { asKnown, asNew } from "./known";
import type { MemberDraft } from "./draft";

export interface Knowing {
  choose(person: FoundPerson): void;
  undo(): void;
  failure: Failure | null;
}

/** Takes over who somebody is from the case file, and gives it back. */
export function useKnown(change: (how: (member: MemberDraft) => MemberDraft) => void): Knowing {
  const [failure, setFailure] = useState<Failure | null>(null);
  const choose = async ({ id }: FoundPerson) => {
    try {
      const { person: one } = await call("find.person", { person: id });
      setFailure(null);
      change((member) => asKnown(member, one));
    } catch (thrown) {
      setFailure(toFailure(thrown));
    }
  };
  return { choose: (person) => void choose(person), undo: () => change(asNew), failure };
}
