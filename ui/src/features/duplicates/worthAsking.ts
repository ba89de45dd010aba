import type { PersonForm } from "@/ipc/generated";

const letters = (text: string | null | undefined) => (text ?? "").replace(/[^\p{L}\p{N}]/gu, "").length;

/** Whether enough was typed to look for somebody: less finds half the file. */
export function worthAsking({ name, documents }: PersonForm): boolean {
  return letters(name.latin) >= 4 || letters(name.native) >= 3 || documents.some(({ number, mrz }) => letters(number) >= 5 || letters(mrz) >= 30);
}
