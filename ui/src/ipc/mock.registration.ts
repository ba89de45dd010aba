import { CALENDARS, rangeOf, rangeOfAge, todayIso } from "@/components/calendars";
import { Failure, type FailureCode } from "./failure";
import type { Birth, BirthForm, Check, Mrz, MrzDate, MrzField, Repair, StateName } from "./generated";

/** Stand-ins for the core's registration: passports of two lines only, births in every calendar. For screens, not for cases. */
const VALUES = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const WEIGHTS = [7, 3, 1];
const ALIKE: Record<string, string> = { O: "0", "0": "O", I: "1", "1": "I", B: "8", "8": "B", S: "5", "5": "S", Z: "2", "2": "Z" };

function digit(text: string): string {
  return String([...text].reduce((sum, letter, index) => sum + Math.max(0, VALUES.indexOf(letter)) * (WEIGHTS[index % 3] ?? 1), 0) % 10);
}

function refuse(field: string, code: FailureCode): never {
  throw new Failure({ kind: "invalid", code: "checkTheForm", fields: [{ field, code, params: {} }] });
}

function check(field: MrzField, line: string, parts: [number, number][], at: number): Check {
  const text = (of: string) => parts.map(([from, to]) => of.slice(from, to)).join("");
  const expected = digit(text(line));
  const found = line[at] ?? "";
  const repairs: Repair[] = [];
  for (const [from, to] of parts) {
    for (let place = from; place < to; place++) {
      const other = ALIKE[line[place] ?? ""];
      if (!other) continue;
      const mended = line.slice(0, place) + other + line.slice(place + 1);
      if (digit(text(mended)) === found) repairs.push({ line: 2, position: place + 1, found: line[place] ?? "", suggested: other, confirmed: false });
    }
  }
  return { field, expected, found, ok: expected === found, repairs: expected === found ? [] : repairs };
}

function date(raw: string, latest: number): MrzDate {
  const [year, month, day] = [Number(raw.slice(0, 2)), Number(raw.slice(2, 4)), Number(raw.slice(4, 6))];
  if (Number.isNaN(year + month + day)) return { raw, year: null, month: null, day: null };
  return { raw, year: 2000 + year > latest ? 1900 + year : 2000 + year, month, day };
}

function state(written: string): StateName {
  const code = written.replaceAll("<", "");
  return { code, kind: "country", iso3: code === "D" ? "DEU" : code, az: code, en: code, ru: code, fa: code };
}

export function readMrz(text: string): Mrz {
  const lines = text.toUpperCase().split(/\s+/).filter(Boolean);
  if (/[^A-Z0-9<\s]/.test(text.toUpperCase())) return refuse("text", "mrzCharacter");
  const [first = "", second = ""] = lines;
  if (!first.startsWith("P")) return refuse("text", "mrzUnknown");
  if (lines.length !== 2 || first.length !== 44 || second.length !== 44) return refuse("text", "mrzLength");
  const [family = "", given = ""] = first.slice(5).replace(/<+$/, "").split("<<");
  const now = Number(todayIso().slice(0, 4));
  return {
    format: "td3",
    documentCode: first.slice(0, 2).replace("<", ""),
    issuingState: first.slice(2, 5).replaceAll("<", ""),
    familyName: family.replaceAll("<", " ").trim(),
    givenNames: given.replaceAll("<", " ").trim(),
    documentNumber: second.slice(0, 9).replaceAll("<", ""),
    nationality: second.slice(10, 13).replaceAll("<", ""),
    birth: date(second.slice(13, 19), now),
    sex: second[20] === "F" ? "F" : second[20] === "M" ? "M" : "X",
    expiry: date(second.slice(21, 27), now + 50),
    optional: second.slice(28, 42).replace(/<+$/, ""),
    namesTruncated: !first.endsWith("<"),
    checks: [
      check("documentNumber", second, [[0, 9]], 9),
      check("birth", second, [[13, 19]], 19),
      check("expiry", second, [[21, 27]], 27),
      check("composite", second, [[0, 10], [13, 20], [21, 43]], 43),
    ],
    ...{ suspect: [], notes: [], mended: null, arabicNames: null, lines: [first, second] },
    issuer: state(first.slice(2, 5)),
    holder: state(second.slice(10, 13)),
  };
}

/** A birth of which nothing is given. */
export const NO_BIRTH: BirthForm = { calendar: null, year: null, month: null, day: null, age: null, ageInYear: null, untilYear: null, untilMonth: null, untilDay: null, basis: "stated", disputed: false };

export function checkBirth({ calendar, year, month, day, age, untilYear, untilMonth, untilDay, basis, disputed }: BirthForm): Birth {
  const today = todayIso();
  const rest = { basis, disputed, until: null };
  if (age !== null) {
    if (age > 120) return refuse("birth.age", "impossibleDate");
    const range = rangeOfAge(age, today);
    return { precision: "age", given: null, age, statedOn: today, ...rest, earliest: range.from, latest: range.to };
  }
  if (year === null) return { precision: "unknown", given: null, age: null, statedOn: null, ...rest, earliest: null, latest: null };
  const given = { calendar: calendar ?? CALENDARS[0], year, month, day };
  const range = rangeOf(given);
  if (range.from > today) refuse("birth.date", "dateInFuture");
  if (Number(range.to.slice(0, 4)) < Number(today.slice(0, 4)) - 120) refuse("birth.date", "impossibleDate");
  if (untilYear !== null) {
    const until = { calendar: given.calendar, year: untilYear, month: untilMonth, day: untilDay };
    return { ...rest, precision: "range", given, until, age: null, statedOn: null, earliest: range.from, latest: rangeOf(until).to };
  }
  return { precision: day !== null ? "exact" : month !== null ? "month" : "year", given, age: null, statedOn: null, ...rest, earliest: range.from, latest: range.to };
}
