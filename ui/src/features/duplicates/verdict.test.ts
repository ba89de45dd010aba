import { describe, expect, it } from "vitest";
import { emptyVerdict, verdictFault, verdictForm } from "./verdict";
import { worthAsking } from "./worthAsking";
import { emptyPerson, personForm } from "@/features/register/draft";

const faults = (part: Partial<ReturnType<typeof emptyVerdict>>) => verdictFault({ ...emptyVerdict(), ...part })?.fields.map(({ field }) => field) ?? [];

describe("a decision about two records", () => {
  it("asks for what each answer needs", () => {
    expect(faults({})).toEqual(["verdict"]);
    expect(faults({ verdict: "same" })).toEqual(["kept", "reason"]);
    expect(faults({ verdict: "same", kept: "a", reason: "same passport" })).toEqual([]);
    expect(faults({ verdict: "different" })).toEqual([]);
    expect(faults({ verdict: "relative" })).toEqual(["relationship"]);
  });
  it("sends nothing of another answer", () => {
    const draft = { verdict: "different" as const, kept: "a", relationship: "SON", reason: "seen both" };
    expect(verdictForm("a", "b", draft)).toEqual({ one: "a", other: "b", verdict: "different", kept: null, relationship: null, reason: "seen both" });
  });
});

describe("what is worth asking", () => {
  const asks = (latin: string, native: string | null, number: string | null = null) => {
    const person = emptyPerson();
    return worthAsking(personForm({ ...person, name: { ...person.name, latin, native }, documents: [{ ...person.documents[0]!, number }] }));
  };
  it("waits until a name or a number says something", () => {
    expect(asks("Mo", null)).toBe(false);
    expect(asks("Moha", null)).toBe(true);
    expect(asks("", "محمد")).toBe(true);
    expect(asks("", null, "P12")).toBe(false);
    expect(asks("", null, "P12345")).toBe(true);
  });
});
