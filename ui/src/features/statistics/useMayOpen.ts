import { useSession } from "@/app/session";

/** Whether the officer may open the cases behind a figure; the core decides again. */
export function useMayOpen(): boolean {
  return useSession().has("readCases");
}
