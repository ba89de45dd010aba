/** The office's time, whatever the machine is set to: time limits count the office's days. */

let offsetMinutes: number | null = null;

/** Minutes that the office is ahead of UTC; the core says so with the session. */
export function setOffice(minutes: number): void {
  offsetMinutes = minutes;
}

/** An instant whose UTC parts are the day and time on the office's wall. */
export function onTheWall(at: Date): Date {
  return new Date(at.getTime() + (offsetMinutes ?? -at.getTimezoneOffset()) * 60_000);
}
