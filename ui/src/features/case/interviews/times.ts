import { onTheWall } from "@/i18n";

const two = (part: number) => String(part).padStart(2, "0");

/** 14:03:22, as lines of a record are stamped. The same in every language. */
export function toSecond(at: string | Date): string {
  const moment = onTheWall(new Date(at));
  return `${two(moment.getUTCHours())}:${two(moment.getUTCMinutes())}:${two(moment.getUTCSeconds())}`;
}
