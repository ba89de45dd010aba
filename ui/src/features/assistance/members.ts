import { emptyPerson, personForm } from "@/features/register/draft";
import type { Values } from "@/features/person/spec";
import { Failure } from "@/ipc";
import type { MemberForm, Relationship, Sex } from "@/ipc/generated";

const text = (values: Values, field: string): string => (typeof values[field] === "string" ? values[field].trim() : "");

/** Rows of a first talk as members: what is not said stays unknown. */
export function membersOf(rows: readonly Values[]): MemberForm[] {
  return rows
    .filter((row) => text(row, "name") !== "")
    .map((row) => {
      const person = personForm({ ...emptyPerson(), sex: (text(row, "sex") || null) as Sex | null });
      const age = Number(text(row, "age"));
      return {
        person: {
          ...person,
          documents: [],
          name: { ...person.name, latin: text(row, "name"), native: text(row, "native") || null },
          birth: { ...person.birth, age: text(row, "age") !== "" && Number.isInteger(age) && age >= 0 && age < 150 ? age : null },
        },
        known: null,
        relationship: (text(row, "relationship") || "U") as Relationship,
        ownClaim: false,
        claim: { reasons: "", fears: "" },
        decided: [],
      };
    });
}

/** A member's faults at the fields that the page has for them: `members.0.person.name.latin` is `members.0.name`. */
export function atRows(failure: Failure | null, from = ""): Failure | null {
  if (!failure) return null;
  const at = (field: string) => field.replace(from, "").replace(/person\.name\.latin$/, "name").replace(/person\.name\.native$/, "native").replace(/person\.(sex|birth)(\..*)?$/, (_, part: string) => (part === "sex" ? "sex" : "age")).replace(/\.person$/, ".name");
  return new Failure({ ...failure, fields: failure.fields.map((fault) => ({ ...fault, field: at(fault.field) })) });
}
