import { describe, expect, it } from "vitest";
import { Failure } from "@/ipc";
import { atRows, membersOf } from "./members";

describe("members of a household", () => {
  it("keeps what was said, and leaves empty rows out", () => {
    const row = { name: " Nümunə Sınaqlı ", native: null, sex: "F", age: "34", relationship: "PA" };
    const [head, none] = membersOf([row, { ...row, name: " " }]);
    expect(none).toBeUndefined();
    expect([head?.person.name.latin, head?.person.sex, head?.person.birth.age, head?.relationship]).toEqual(["Nümunə Sınaqlı", "F", 34, "PA"]);
  });

  it.each(["", "x", "-1", "200", "3.5"])("takes no age from %s", (age) => {
    const [one] = membersOf([{ name: "Sınaq", native: null, sex: null, age, relationship: null }]);
    expect([one?.person.birth.age, one?.relationship]).toEqual([null, "U"]);
  });

  it.each([
    ["members.1.person.name.latin", "", "members.1.name"],
    ["members.1.person.birth.age", "", "members.1.age"],
    ["members.0.person", "", "members.0.name"],
    ["member.relationship", "member.", "relationship"],
    ["member.person.sex", "member.", "sex"],
    ["address", "", "address"],
  ])("shows a fault at %s where it was typed", (field, from, shown) => {
    const failure = new Failure({ kind: "invalid", code: "checkTheForm", fields: [{ field, code: "required", params: {} }] });
    expect(atRows(failure, from)?.fields[0]?.field).toBe(shown);
    expect(atRows(null)).toBeNull();
  });
});
