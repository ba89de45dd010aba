import { Ban, Check, CircleDashed, CircleMinus, Minus, Scale, X, type LucideIcon } from "lucide-react";
import type { Tone } from "@/components";
import type { Finding, Indicator, Mark } from "@/ipc/generated";

export const FINDINGS: readonly Finding[] = ["undecided", "accepted", "benefitOfDoubt", "rejected", "notMaterial"];
export const INDICATORS: readonly Indicator[] = ["detail", "internal", "family", "external", "plausibility"];

/** A mark, or that the indicator was not considered. */
export type MarkChoice = Mark | "none";
export const MARKS: readonly MarkChoice[] = ["supports", "neutral", "against", "none"];

export const FINDING_ICONS: Record<Finding, LucideIcon> = { undecided: CircleDashed, accepted: Check, benefitOfDoubt: Scale, rejected: X, notMaterial: Ban };
export const FINDING_TONES: Record<Finding, Tone> = { undecided: "warning", accepted: "success", benefitOfDoubt: "info", rejected: "danger", notMaterial: "neutral" };
export const MARK_ICONS: Record<MarkChoice, LucideIcon> = { supports: Check, neutral: Minus, against: X, none: CircleMinus };
