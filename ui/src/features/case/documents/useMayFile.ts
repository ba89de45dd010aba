import { useSession } from "@/app/session";
import type { CaseFile } from "@/ipc/generated";

/** Whether this officer may put something into the folder: letters come and passports go back at every stage. */
export function useMayFile(file: CaseFile): boolean {
  const { has } = useSession();
  return has("register") && file.mergedInto === null;
}
