import type { Code, Kind } from "./generated";

/** Faults that the page finds by itself, before the core is asked. Each needs its text under `error.<code>`. */
export type PageCode =
  | "ageImpossible"
  | "dateDayImpossible"
  | "dateIncomplete"
  | "dateMonthImpossible"
  | "dateMonthMissing"
  | "dateYearImpossible"
  | "dateYearMissing"
  | "dutiesMissing"
  | "importNameMissing"
  | "loginMissing"
  | "partialDay"
  | "partialSolar"
  | "passwordMissing"
  | "recoveryNotStored";

export type FailureCode = Code | PageCode;

/** One field at fault, as the core reports it. */
export interface FieldFailure {
  field: string;
  code: FailureCode;
  params: Record<string, string>;
}

/** Why a command was not done. `code` has a text under `error.<code>`. */
export class Failure extends Error {
  readonly kind: Kind;
  readonly code: FailureCode;
  readonly fields: FieldFailure[];
  readonly params: Record<string, string>;
  readonly context: string;

  constructor(parts: Partial<Pick<Failure, "kind" | "code" | "fields" | "params" | "context">>) {
    super(parts.code ?? "unexpected");
    this.name = "Failure";
    this.kind = parts.kind ?? "unexpected";
    this.code = parts.code ?? "unexpected";
    this.fields = parts.fields ?? [];
    this.params = parts.params ?? {};
    this.context = parts.context ?? "";
  }

  /** The first fault of a field or of a part of it ("birth" has that of "birth.year"), if there is one. */
  of(field: string): FieldFailure | undefined {
    return this.fields.find((fault) => fault.field === field || fault.field.startsWith(`${field}.`));
  }

  /** A fault found on the page itself, before the core is asked. */
  static fields(fields: Record<string, FailureCode | false | null | undefined>): Failure | null {
    const faults = Object.entries(fields).flatMap(([field, code]) => (code ? [{ field, code, params: {} }] : []));
    return faults.length ? new Failure({ kind: "invalid", code: "checkTheForm", fields: faults }) : null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function texts(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, String(text)]));
}

/** Whatever was thrown, as a Failure that can be shown. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  if (isRecord(thrown) && typeof thrown.code === "string") {
    const fields = Array.isArray(thrown.fields) ? thrown.fields.filter(isRecord) : [];
    return new Failure({
      // The core is of the same build as the page: its kinds and codes are those of the types.
      kind: thrown.kind as Kind,
      code: thrown.code as Code,
      params: texts(thrown.params),
      context: typeof thrown.context === "string" ? thrown.context : "",
      fields: fields.map((fault) => ({
        field: String(fault.field),
        code: fault.code as Code,
        params: texts(fault.params),
      })),
    });
  }
  return new Failure({ context: thrown instanceof Error ? thrown.message : String(thrown) });
}
