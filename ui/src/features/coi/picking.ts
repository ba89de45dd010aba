import type { Citation } from "@/ipc/generated";

/** What tells one citation from another. */
export const keyOf = ({ source, quote }: Citation): string => `${source} ${quote ?? ""}`;

export const isChosen = (citation: Citation, chosen: readonly Citation[]): boolean => chosen.some((one) => keyOf(one) === keyOf(citation));
