import { Failure } from "@/ipc";

/** The core's own limit, said before half a minute of reading. */
export const MOST_BYTES = 20 * 1024 * 1024;
export const KINDS = [".csv", ".tsv", ".txt", ".xlsx"] as const;

/** Why a file cannot be a list, as far as its name and size tell. What it really is, the core looks at. */
export function fileFault(name: string, bytes: number): Failure | null {
  const kind = KINDS.some((one) => name.toLowerCase().endsWith(one));
  return Failure.fields({ file: !kind ? "listNotATable" : bytes > MOST_BYTES ? "listTooLarge" : bytes === 0 ? "listEmpty" : null });
}

const AT_A_TIME = 0x8000;

/** Bytes as text that can be sent to the core. */
export function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += AT_A_TIME) text += String.fromCharCode(...bytes.subarray(at, at + AT_A_TIME));
  return btoa(text);
}
