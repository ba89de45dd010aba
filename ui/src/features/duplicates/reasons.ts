import { useCallback } from "react";
import { useI18n, type I18n } from "@/i18n";
import type { LikenessReason } from "@/ipc/generated";

/** From here on a name counts as the same, and is called so. */
const SAME = 95;

type Parent = "father" | "mother";
const PARENTS = {
  father: { same: "likeness.father_same", alike: "likeness.father_alike", differs: "likeness.father_differs" },
  mother: { same: "likeness.mother_same", alike: "likeness.mother_alike", differs: "likeness.mother_differs" },
} as const;

function parent(t: I18n["t"], whose: Parent, perCent: number, decibans: number): string {
  if (perCent >= SAME) return t(PARENTS[whose].same);
  return t(decibans >= 0 ? PARENTS[whose].alike : PARENTS[whose].differs, { perCent });
}

/** What was seen, in words: "same mother's name", "born within 1 year", "name 94 %". */
export function reasonText(t: I18n["t"], { finding, decibans }: LikenessReason): string {
  switch (finding.kind) {
    case "name":
      return t(decibans >= 0 ? "likeness.name" : "likeness.name_only", { perCent: finding.perCent });
    case "father":
    case "mother":
      return parent(t, finding.kind, finding.perCent, decibans);
    case "birthWithin":
    case "birthApart":
    case "generationApart":
      return t(`likeness.${finding.kind}`, { years: finding.years });
    case "documentSame":
      return t("likeness.documentSame", { number: finding.number });
    default:
      return t(`likeness.${finding.kind}`);
  }
}

export function useReasonText(): (reason: LikenessReason) => string {
  const { t } = useI18n();
  return useCallback((reason) => reasonText(t, reason), [t]);
}

export type Weight = "strong" | "clear" | "slight";

/** Ten decibans make ten to one: how much a finding weighs, for people. */
export function weightOf(decibans: number): Weight {
  const weight = Math.abs(decibans);
  return weight >= 20 ? "strong" : weight >= 8 ? "clear" : "slight";
}

export interface Balance {
  /** What speaks for one person, weightiest first. */
  pro: LikenessReason[];
  /** What speaks against it, weightiest first. */
  contra: LikenessReason[];
}

export function balance(reasons: readonly LikenessReason[]): Balance {
  const weighty = [...reasons].sort((a, b) => Math.abs(b.decibans) - Math.abs(a.decibans));
  return { pro: weighty.filter(({ decibans }) => decibans >= 0), contra: weighty.filter(({ decibans }) => decibans < 0) };
}

/** What tells twins, brothers, fathers and sons of one name apart: it is said aloud before anybody is made one with another. */
export function tellsApart(reasons: readonly LikenessReason[]): boolean {
  return reasons.some(({ finding }) => finding.kind === "givenNameDiffers" || finding.kind === "generationApart" || finding.kind === "sexDiffers");
}
