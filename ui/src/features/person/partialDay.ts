import { digits, rangeOf, toGiven, type Given } from "@/components";
import type { PageCode } from "@/ipc";

/** Years in which no date of this work can lie in the Gregorian calendar, and all do in the Solar Hijri one. */
const SOLAR = /^1[2-4]\d\d$/;

/** A day as typed, as far as known: 2019, 05.2019, 30.05.2019, or as the core writes it: 2019-05-30. */
function partsOf(text: string): { year: string; month: string; day: string } | null {
  const plain = digits(text);
  const iso = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(plain);
  if (iso) return { year: iso[1] ?? "", month: iso[2] ?? "", day: iso[3] ?? "" };
  const typed = /^(?:(?:(\d{1,2})[./\s-])?(\d{1,2})[./\s-])?(\d{4})$/.exec(plain);
  return typed ? { day: typed[1] ?? "", month: typed[2] ?? "", year: typed[3] ?? "" } : null;
}

function givenOf(text: string): Given | PageCode {
  const parts = partsOf(text);
  if (!parts) return "partialDay";
  const calendar = SOLAR.test(parts.year) ? "solarHijri" : "gregorian";
  return toGiven({ calendar, ...parts, byAge: false, age: "" }) ?? "partialDay";
}

const two = (part: number) => String(part).padStart(2, "0");

/** The day in the core's writing, YYYY[-MM[-DD]], or nothing when it cannot be understood. */
export function readDay(text: string): string | null {
  const given = givenOf(text);
  if (typeof given === "string") return null;
  if (given.calendar !== "gregorian") return given.day === null ? null : rangeOf(given).from;
  const { year, month, day } = given;
  return [String(year), ...(month === null ? [] : [two(month)]), ...(day === null ? [] : [two(day)])].join("-");
}

/** What is wrong with a day as kept in a draft; nothing when it is empty or right. */
export function dayFault(text: string | null): PageCode | null {
  if (text === null || text.trim() === "" || readDay(text) !== null) return null;
  const given = givenOf(text);
  return typeof given === "string" ? given : "partialSolar";
}

/** As it is typed: 30.05.2019. What is not understood stays as it was typed. */
export function showDay(kept: string | null): string {
  if (kept === null) return "";
  const [year = "", month, day] = kept.split("-");
  return /^\d{4}(-\d\d){0,2}$/.test(kept) ? [day, month, year].filter(Boolean).join(".") : kept;
}

/** What a text that was typed is kept as: the day, or the text itself until it is one. */
export function keepDay(typed: string): string | null {
  return typed.trim() === "" ? null : (readDay(typed) ?? typed);
}
