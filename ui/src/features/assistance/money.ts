/** Amounts are kept in minor units; they are typed and read in units with hundredths. */
export function minorOf(text: unknown): number | null {
  const typed = typeof text === "string" ? text.trim().replace(",", ".") : "";
  return /^\d{1,10}(\.\d{1,2})?$/.test(typed) ? Math.round(Number(typed) * 100) : null;
}

/** As it is typed. */
export const typedOf = (minor: number | null): string => (minor === null ? "" : (minor / 100).toFixed(2));

/** Whether something was typed that is no amount. */
export const isNoAmount = (text: unknown): boolean => typeof text === "string" && text.trim() !== "" && minorOf(text) === null;
