import { Failure } from "@/ipc";
import { base64 } from "@/features/import/file";

/** The core's own limit, said before a minute of reading. */
const MOST_MB = 60;

/** Why a file is not even sent. What it really is, the core looks at. */
export function uploadFault(field: string, file: { size: number } | null): Failure | null {
  if (!file) return Failure.fields({ [field]: "required" });
  if (file.size === 0) return Failure.fields({ [field]: "fileEmpty" });
  if (file.size <= MOST_MB << 20) return null;
  const size = String(Math.ceil(file.size / (1 << 20)));
  return new Failure({ kind: "invalid", code: "checkTheForm", fields: [{ field, code: "fileTooLarge", params: { size, limit: String(MOST_MB) } }] });
}

export const contentOf = async (file: Blob): Promise<string> => base64(new Uint8Array(await file.arrayBuffer()));
