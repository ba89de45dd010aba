import { useCommand, type Failure } from "@/ipc";
import type { DocumentForm, IdentityDocument, LossKind } from "@/ipc/generated";
import type { Values } from "@/features/person/spec";
import type { DocumentVerb } from "./addresses";
import { textOf } from "./spec";

/** What was typed of a document, in the core's shape. */
export function documentForm(values: Values): DocumentForm {
  const text = (field: string) => textOf(values, field);
  return {
    ...{ mrz: text("mrz"), kind: null, number: text("number"), issuer: text("issuer"), name: text("name"), expires: text("expires") },
    ...{ ofType: text("ofType"), issuedOn: text("issuedOn"), issuedAt: text("issuedAt"), original: typeof values.original === "boolean" ? values.original : null },
    ...{ custody: text("custody"), keptAt: text("keptAt"), note: text("note") },
  };
}

/** Does with a document what a form says; answers why not. */
export function useVerb(application: string): (verb: DocumentVerb, document: IdentityDocument, values: Values) => Promise<Failure | null> {
  const change = useCommand("document.change");
  const retain = useCommand("document.retain");
  const giveBack = useCommand("document.return");
  const examine = useCommand("document.examine");
  const lose = useCommand("document.lose");
  const withdraw = useCommand("document.withdraw");
  return async (verb, { id }, values) => {
    const text = (field: string) => textOf(values, field) ?? "";
    const which = { application, document: id };
    const act = () => {
      switch (verb) {
        case "change":
          return change.run({ application, id, document: documentForm(values) });
        case "retain":
          return retain.run({ ...which, on: text("on"), keptAt: text("keptAt"), custody: textOf(values, "custody"), receipt: textOf(values, "receipt") });
        case "return":
          return giveBack.run({ ...which, on: text("on"), to: text("to") });
        case "examine":
          return examine.run({ ...which, authenticity: text("authenticity"), by: text("by"), on: text("on"), basis: text("basis") });
        case "lose":
          return lose.run({ ...which, kind: text("kind") as LossKind, on: text("on"), how: text("how") });
        case "withdraw":
          return withdraw.run({ ...which, reason: text("reason") });
      }
    };
    const done = await act();
    return done.ok ? null : done.failure;
  };
}
