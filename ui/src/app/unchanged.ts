/**
 * What something became, or the very object that it was where each of its parts is the same: what shows a part that nobody
 * touched is not drawn anew.
 */
export function unchanged<T extends object>(before: T, after: T): T {
  const [was, is] = [Object.entries(before), Object.entries(after)];
  return was.length === is.length && is.every(([key, part]) => Object.hasOwn(before, key) && Object.is(before[key as keyof T], part)) ? before : after;
}
