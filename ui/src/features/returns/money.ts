/** Digits after the point, as the currency has them. */
function digitsOf(currency: string): number {
  try {
    return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/** What was typed as an amount, in the smallest unit of the currency; nothing when it is none. */
export function smallestOf(typed: string, currency: string): number | null {
  const found = /^(\d{1,10})(?:[.,](\d{1,3}))?$/.exec(typed.replaceAll(/[\s\u00a0]/g, ""));
  if (!found) return null;
  const digits = digitsOf(currency);
  const part = found[2] ?? "";
  if (part.length > digits) return null;
  return Number(found[1]) * 10 ** digits + Number(part.padEnd(digits, "0") || "0");
}

/** An amount of the smallest unit, as it is written. */
export function written(amount: number, currency: string): string {
  const digits = digitsOf(currency);
  return `${(amount / 10 ** digits).toFixed(digits)} ${currency}`;
}
