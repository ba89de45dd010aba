const two = (part: number) => String(part).padStart(2, "0");

/** 14:03:22, as lines of a record are stamped. The same in every language. */
export function toSecond(at: string | Date): string {
  const moment = new Date(at);
  return `${two(moment.getHours())}:${two(moment.getMinutes())}:${two(moment.getSeconds())}`;
}
