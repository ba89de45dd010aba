import { describe, expect, it } from "vitest";
import type { Warning } from "@/ipc/generated";
import { byMember, memberOf, warningsAt } from "./warnings";

const warning = (field: string, code: Warning["code"] = "longName"): Warning => ({ field, code, params: {} });

describe("warnings", () => {
  const all = [warning("fears", "fearsMissing"), warning("members.1.relationship", "childSpouse"), warning("members.0.person.birth", "nearMajority"), warning("members.0.person.name.latin"), warning("members.10.person.sex", "sexDiffers")];

  it("stand at their field and at that of which it is a part, and at no other", () => {
    expect(warningsAt(all, "members.0.person.birth")).toHaveLength(1);
    expect(warningsAt(all, "members.0.person.name")).toHaveLength(1);
    expect(warningsAt(all, "members.0.person.name.native")).toEqual([]);
    // Member 1 is not member 10.
    expect(warningsAt(all, "members.1")).toHaveLength(1);
    expect(warningsAt(all, "fear")).toEqual([]);
  });

  it("are collected by person, in the order of the form, the application last; none is left out", () => {
    const groups = byMember(all);
    expect(groups.map(({ member }) => member)).toEqual([0, 1, 10, null]);
    expect(groups.flatMap(({ warnings }) => warnings)).toHaveLength(all.length);
    expect(memberOf("language")).toBeNull();
  });
});
