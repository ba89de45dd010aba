/** The top of an axis: the next round number, never 0. */
export function bounds(values: readonly number[]): number {
  const most = Math.max(0, ...values);
  if (most <= 4) return 4;
  const unit = 10 ** Math.floor(Math.log10(most));
  const round = [1, 2, 4, 5, 8, 10].find((step) => step * unit >= most) ?? 10;
  return round * unit;
}

/** Four steps from 0 to the top; whole numbers only. */
export function ticks(top: number): number[] {
  const steps = top % 4 === 0 ? 4 : top % 5 === 0 ? 5 : 2;
  return Array.from({ length: steps + 1 }, (_, at) => (top / steps) * at);
}

export function path(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], at) => `${at === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
}

/** A share in per cent with one decimal, or nothing where there is nothing to take it of. */
export function perCent(part: number, whole: number): number | null {
  return whole > 0 ? Math.round((part / whole) * 1000) / 10 : null;
}
