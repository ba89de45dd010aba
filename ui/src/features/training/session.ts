import type { Value, Values } from "@/features/person/spec";
import type { TrainingSession, TrainingSessionForm } from "@/ipc/generated";

/** A number as typed; what is no number is more than anything allowed, and the core says so. */
export const counted = (typed: unknown): number => (/^\d{1,6}$/.test(String(typed).trim()) ? Number(typed) : 999999);

/** Several values of a form. */
export const many = (value: Value | undefined): readonly string[] => (Array.isArray(value) ? (value as readonly string[]) : []);
const maybe = (value: Value | undefined): string | null => (typeof value === "string" && value !== "" ? value : null);

/** What stands in the form before anything is typed. */
export function startOf(session: TrainingSession | null, module: string | null, language: string): Values {
  const [lead, ...co] = session?.trainers ?? [];
  return {
    module: session?.module.code ?? module ?? "",
    lead: lead?.trainer ?? "",
    co: co.map(({ trainer }) => trainer),
    language: session?.language ?? language,
    funder: session?.funder ?? "national",
    onlineFrom: session?.online?.from ?? null,
    onlineUntil: session?.online?.until ?? null,
    faceFrom: session?.faceDays[0] ?? null,
    faceUntil: session?.faceDays.at(-1) ?? null,
    place: session?.place ?? "",
    seats: session ? String(session.seats) : "15",
  };
}

/** The form as the core takes it. */
export function formOf(values: Values, session: string | null, need: string | null): TrainingSessionForm {
  const lead = maybe(values.lead);
  const co = many(values.co).filter((one) => one !== lead);
  return {
    session,
    need,
    module: String(values.module),
    onlineFrom: maybe(values.onlineFrom),
    onlineUntil: maybe(values.onlineUntil),
    faceFrom: maybe(values.faceFrom),
    faceUntil: maybe(values.faceUntil),
    place: String(values.place ?? ""),
    language: String(values.language),
    trainers: [...(lead ? [{ trainer: lead, part: "lead" as const }] : []), ...co.map((trainer) => ({ trainer, part: "co" as const }))],
    funder: String(values.funder),
    seats: /^\d{1,4}$/.test(String(values.seats)) ? Number(values.seats) : 0,
  };
}
