import { describe, expect, it } from "vitest";
import type { FoundPerson, ImportRowView, LikenessBand, Mapping, PreviewRow } from "@/ipc/generated";
import { leads } from "./families";
import { base64, fileFault } from "./file";
import { assign, fitted, hasDates, mappingFault, missing, samplesOf } from "./mapping";
import { inPieces } from "./pieces";
import { shown, taken, tally } from "./tally";

const mapping = (...columns: Mapping["columns"]): Mapping => ({ columns, calendar: "gregorian", order: "dayFirst", countries: "iso", agesOfYear: null });

describe("what columns mean", () => {
  it("gives a meaning to one column only", () => {
    expect(assign(mapping("fullName", "fatherName", null), 2, "fullName").columns).toEqual([null, "fatherName", "fullName"]);
    expect(assign(mapping("fullName", null, null), 0, null).columns).toEqual([null, null, null]);
  });
  it("never changes what it was given", () => {
    const before = mapping("fullName", null);
    assign(before, 1, "fullName");
    expect(before.columns).toEqual(["fullName", null]);
  });
  it("needs a name", () => {
    expect(mappingFault(mapping("sex", "age"))?.of("columns")?.code).toBe("importNameMissing");
    for (const field of ["fullName", "nativeName", "familyName", "givenName"] as const) expect(mappingFault(mapping(field))).toBe(null);
  });
  it("asks how dates are written only where there are dates", () => {
    expect(hasDates(mapping("fullName", "birthYear"))).toBe(false);
    expect(hasDates(mapping("fullName", "arrivedOn"))).toBe(true);
  });
  it("names what was not found; an age is a birth", () => {
    expect(missing(mapping("fullName", "age", "sex"))).toEqual(["fatherName", "nationality", "group"]);
    expect(missing(mapping("fullName"))).toContain("birthDate");
  });
  it("shows the first cells that say something, none twice", () => {
    const first = [["", "a"], [" x ", "a"], ["x", "b"], ["y", ""], ["z", "c"], ["w", "d"]].map((cells, index) => ({ line: index + 2, cells }));
    expect(samplesOf({ first }, 0)).toEqual(["x", "y", "z"]);
    expect(samplesOf({ first }, 1)).toEqual(["a", "b", "c"]);
    expect(samplesOf({ first }, 9)).toEqual([]);
  });
});

describe("a kept mapping", () => {
  const suggested = mapping("fullName", "sex");
  it("is used on the same list", () => {
    const kept: Mapping = { columns: [null, "fullName"], calendar: "solarHijri", order: "monthFirst", countries: "unhcr", agesOfYear: 1402 };
    expect(fitted(kept, suggested)).toEqual(kept);
  });
  it("falls away on another", () => {
    expect(fitted({ columns: ["fullName"] }, suggested)).toBe(suggested);
    expect(fitted(null, suggested)).toBe(suggested);
  });
  it("drops what is not known any longer", () => {
    const old = { columns: ["fullName", "shoeSize"], calendar: "julian", order: "x" } as unknown as Mapping;
    expect(fitted(old, suggested)).toEqual(mapping("fullName", null));
  });
});

describe("a file", () => {
  const code = (name: string, bytes: number) => fileFault(name, bytes)?.of("file")?.code;
  it("is a list of bounded size", () => {
    expect(code("list.CSV", 10)).toBeUndefined();
    expect(code("list.xlsx", 10)).toBeUndefined();
    expect(code("list.xls", 10)).toBe("listNotATable");
    expect(code("list.csv.exe", 10)).toBe("listNotATable");
    expect(code("list.csv", 0)).toBe("listEmpty");
    expect(code("list.csv", 21 * 1024 * 1024)).toBe("listTooLarge");
  });
  it("is sent whole", () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);
    expect(Buffer.from(base64(bytes), "base64").equals(bytes)).toBe(true);
  });
});

describe("long work", () => {
  const rows = (total: number) => (from: number, count: number) => Promise.resolve({ from, next: from + count < total ? from + count : null });
  it("goes on to the end", async () => {
    const seen: number[] = [];
    expect(await inPieces(0, rows(600), ({ from }) => seen.push(from), () => false)).toBe(null);
    expect(seen).toEqual([0, 250, 500]);
  });
  it("stops after the piece under way and says where to go on", async () => {
    const seen: number[] = [];
    const next = await inPieces(0, rows(600), ({ from }) => seen.push(from), () => seen.length === 1);
    expect([seen, next]).toEqual([[0], 250]);
  });
  it("never goes round in circles", async () => {
    await expect(inPieces(0, (from) => Promise.resolve({ next: from }), () => {}, () => false)).rejects.toThrow();
  });
});

const person = (id: string, cases: FoundPerson["cases"] = []): FoundPerson => ({
  ...{ id, sex: "U", nationality: null, portrait: null, sameAs: null, why: [], cases },
  name: { latin: id, native: null, family: null, given: null, father: null, single: false, mother: null, parts: [] },
  birth: { precision: "unknown", given: null, age: null, statedOn: null, until: null, disputed: false, basis: "stated", earliest: null, latest: null },
});

describe("the preview", () => {
  const row = (line: number, part: Partial<PreviewRow> = {}): PreviewRow => ({ line, name: `Person ${line}`, family: null, relationship: null, status: "ready", faults: [], warnings: [], inList: [], inFile: [], ...part });
  const like = (band: LikenessBand) => [{ person: person("p"), likeness: { band, probability: 0.5, reasons: [] } }];
  const inList = [{ line: 2, name: "Person 2", likeness: { band: "possible" as const, probability: 0.4, reasons: [] } }];
  const all = [row(2), row(3, { status: "faulty" }), row(4, { status: "warned" }), row(5, { inList }), row(6, { inFile: like("likely") }), row(7, { inFile: like("possible") }), row(8, { status: "faulty", inFile: like("likely") })];
  it("counts what needs a look", () => {
    expect(tally(all)).toEqual({ problems: 6, faulty: 2, warned: 1, twice: 1, like: 3, ready: 1, all: 7 });
    expect(shown(all, "like").map(({ line }) => line)).toEqual([6, 7, 8]);
  });
  it("says how many rows become persons: who only may be known is not left out", () => {
    expect(taken(all, "queue")).toBe(5);
    expect(taken(all, "leave")).toBe(4);
  });
});

describe("families of a list", () => {
  const inCase: FoundPerson["cases"] = [{ id: "c", number: "1", stage: "registered", relationship: "PA", left: false }];
  const row = (line: number, family: string | null, who: FoundPerson | null, outcome: ImportRowView["outcome"] = "made"): ImportRowView => ({ line, family, person: who, outcome, relationship: null, known: null, faults: [], remarks: null, cells: [] });
  it("are registered from their first row; who stands alone, from theirs", () => {
    expect([...leads([row(2, "17", person("a")), row(3, "17", person("b")), row(4, "18", person("c")), row(5, null, person("d")), row(6, null, person("e"))])]).toEqual([2, 4, 5, 6]);
  });
  it("are not registered twice, nor from rows that made nobody", () => {
    expect([...leads([row(2, "17", person("a", inCase)), row(3, "17", person("b")), row(4, "18", null, "faulty"), row(5, "19", person("c"), "withdrawn")])]).toEqual([3]);
  });
});
