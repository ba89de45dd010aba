import { foldForSearch } from "@/components";
import type { Birth, LikenessFinding, LikenessReason } from "@/ipc/generated";

/** How one thing stands on two records. */
export type Agreement = "agrees" | "alike" | "differs" | "missing";

const told = (values: readonly string[]) => values.map((value) => foldForSearch(value).replace(/[\s-]+/g, " ")).filter(Boolean);

/** Of texts and codes, of which each side may have several: one in common agrees. */
export function ofTexts(one: readonly string[], other: readonly string[]): Agreement {
  const [a, b] = [told(one), told(other)];
  if (a.length === 0 || b.length === 0) return "missing";
  return a.some((value) => b.includes(value)) ? "agrees" : "differs";
}

/** Of numbers, written with or without blanks and hyphens. */
export function ofNumbers(one: readonly string[], other: readonly string[]): Agreement {
  const bare = (values: readonly string[]) => values.map((value) => value.replace(/[^\p{L}\p{N}]/gu, ""));
  return ofTexts(bare(one), bare(other));
}

/** Of births: the same days, days that can be the same, or neither. */
export function ofBirths(one: Birth | null, other: Birth | null): Agreement {
  if (!one?.earliest || !one.latest || !other?.earliest || !other.latest) return "missing";
  if (one.earliest === other.earliest && one.latest === other.latest) return "agrees";
  return one.earliest <= other.latest && other.earliest <= one.latest ? "alike" : "differs";
}

/** Of names, as the core weighed them: it reads across scripts and spellings. Where it said nothing, letter by letter. */
export function ofNames(kind: "name" | "father" | "mother", reasons: readonly LikenessReason[], one: readonly string[], other: readonly string[]): Agreement {
  const plain = ofTexts(one, other);
  if (plain === "missing" || plain === "agrees") return plain;
  const weighed = reasons.find(({ finding }) => finding.kind === kind);
  const finding: LikenessFinding | undefined = weighed?.finding;
  if (!weighed || !finding || !("perCent" in finding)) return plain;
  if (finding.perCent >= 95) return "agrees";
  return weighed.decibans >= 0 ? "alike" : "differs";
}
