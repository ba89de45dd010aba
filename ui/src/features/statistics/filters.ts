import type { CountFilter, Dimension } from "@/ipc/generated";

/** Dimensions that can be filtered by beside the country of origin. */
export const FILTERS = ["citizenship", "procedure", "level", "post", "stage", "sex", "age", "member", "unaccompanied", "outcome", "result", "reason", "departure", "waiting"] as const satisfies readonly Dimension[];
export type FilterDimension = (typeof FILTERS)[number];

const isFilter = (text: string | undefined): text is FilterDimension => FILTERS.some((one) => one === text);

/** A value as it was written; what was typed into the address by hand stands as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Filters as they stand in an address: `sex:F;post:BAK`. What is not one is left aside. */
export function readFilters(text: string | null): { dimension: FilterDimension; value: string }[] {
  const read = (text ?? "").split(";").flatMap((part) => {
    const at = part.indexOf(":");
    const dimension = part.slice(0, at);
    return at > 0 && isFilter(dimension) ? [{ dimension, value: decoded(part.slice(at + 1)) }] : [];
  });
  return read.filter(({ dimension }, at) => read.findIndex((other) => other.dimension === dimension) === at);
}

export function writeFilters(filters: readonly { dimension: FilterDimension; value: string }[]): string | null {
  return filters.length === 0 ? null : filters.map(({ dimension, value }) => `${dimension}:${encodeURIComponent(value)}`).join(";");
}

/** What is asked: the country of origin, then the others that have a value. */
export function askedFilters(origin: string | null, text: string | null, offered: readonly Dimension[]): CountFilter[] {
  const others = readFilters(text).filter(({ dimension, value }) => value !== "" && offered.includes(dimension));
  return [...(origin ? [{ dimension: "origin" as const, values: [origin] }] : []), ...others.map(({ dimension, value }) => ({ dimension, values: [value] }))];
}

/** The address of filters that were saved with a table. */
export function savedFilters(filters: readonly CountFilter[]): { origin: string | null; filters: string | null } {
  const origin = filters.find(({ dimension }) => dimension === "origin")?.values[0] ?? null;
  const others = filters.flatMap(({ dimension, values }) => (isFilter(dimension) && values[0] !== undefined ? [{ dimension, value: values[0] }] : []));
  return { origin, filters: writeFilters(others) };
}
