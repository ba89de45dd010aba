import { expect, test } from "vitest";
import { principalOf, tieFaults, tiesOf, tieStart, type Tied } from "./ties";

const people: Tied[] = ["a", "b", "c"].map((id) => ({ id, latin: id, sex: "F" }));

test("whoever was the principal applicant stays it until another is chosen", () => {
  expect(principalOf({}, "", people, "a")).toBe("a");
  expect(principalOf({ principal: "b" }, "", people, "a")).toBe("b");
  // Whoever left is nobody's principal applicant any more.
  expect(principalOf({ principal: "x" }, "", people, "y")).toBeNull();
  expect(principalOf({}, "", people.slice(0, 1), "y")).toBe("a");
});

test("every tie names one person, and only one is the principal applicant", () => {
  const typed = { principal: "b", "tie.a": "HUS", "tie.b": "WIF", "tie.c": "PA" };
  expect(tiesOf(typed, "", people, "a")).toEqual([
    { person: "a", relationship: "HUS" },
    { person: "b", relationship: "PA" },
    { person: "c", relationship: "U" },
  ]);
});

test("a missing relationship is named at its person", () => {
  const none = { "relationships.principal": false, "relationships.0.relationship": false, "relationships.1.relationship": false };
  expect(tieFaults({ "stay.tie.b": "DAU" }, "stay.", people, "a")).toEqual({ ...none, "relationships.2.relationship": "required" });
  expect(tieFaults({}, "", people, undefined, "members")["members.principal"]).toBe("required");
  expect(Object.values(tieFaults({}, "", [], undefined))).toEqual([false]);
});

test("a form begins with what stands", () => {
  expect(tieStart("", [{ person: { id: "a" }, relationship: "PA" }, { person: { id: "b" }, relationship: "SON" }])).toEqual({ "tie.b": "SON" });
});
