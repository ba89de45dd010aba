import { describe, expect, it } from "vitest";
import { href, match, readPlace } from "./router";

describe("addresses", () => {
  it("carry what a list shows, and nothing empty", () => {
    expect(href(["cases"], { text: "Zəhra", stage: null, page: 2, mine: false })).toBe("#/cases?text=Z%C9%99hra&page=2");
  });
  it("are read back as they were written", () => {
    const place = readPlace(href(["cases", "a/b"], { text: "a&b" }));
    expect(place.parts).toEqual(["cases", "a/b"]);
    expect(place.query.get("text")).toBe("a&b");
  });
});

describe("a pattern", () => {
  it.each([
    ["cases", "#/cases", {}],
    ["cases/:id", "#/cases/7", { id: "7" }],
    ["cases/:id/:section?", "#/cases/7", { id: "7" }],
    ["cases/:id/:section?", "#/cases/7/people", { id: "7", section: "people" }],
  ])("%s fits %s", (pattern, hash, parts) => {
    expect(match(pattern, readPlace(hash))).toEqual(parts);
  });
  it.each([
    ["cases", "#/cases/7"],
    ["cases/:id", "#/cases"],
    ["work", "#/cases"],
  ])("%s does not fit %s", (pattern, hash) => {
    expect(match(pattern, readPlace(hash))).toBeNull();
  });
});
