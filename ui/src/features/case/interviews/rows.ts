const WIDE = 90;
const MOST = 12;

/** Rows for a text, reckoned and not measured: measuring a hundred thousand characters at each key would be felt. */
export function rowsFor(text: string, least = 2): number {
  let rows = 0;
  for (const line of text.slice(0, WIDE * MOST).split("\n")) rows += Math.max(1, Math.ceil(line.length / WIDE));
  return Math.min(MOST, Math.max(least, rows));
}
