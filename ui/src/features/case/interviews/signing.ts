import type { FailureCode } from "@/ipc";
import type { Signature, SignerView } from "@/ipc/generated";

/** What was said of each signature so far, by its place: signed, or why not. */
export interface Signing {
  signed: Record<string, "yes" | "no">;
  reasons: Record<string, string>;
}

export const keyOf = (signer: SignerView): string => `${signer.as} ${signer.name}`;

/** What is missing, by the fields of the core. */
export function faultsOf(signers: readonly SignerView[], { signed, reasons }: Signing): Record<string, FailureCode | false> {
  return Object.fromEntries(
    signers.flatMap((signer, place): [string, FailureCode | false][] => {
      const key = keyOf(signer);
      return [
        [`signatures.${place}`, !signed[key] && "required"],
        [`signatures.${place}.refused`, signed[key] === "no" && !reasons[key]?.trim() && "required"],
      ];
    }),
  );
}

export const signaturesOf = (signers: readonly SignerView[], { signed, reasons }: Signing): Signature[] =>
  signers.map((signer) => ({ ...signer, refused: signed[keyOf(signer)] === "no" ? (reasons[keyOf(signer)] ?? "") : null }));
