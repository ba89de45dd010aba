import { useCallback } from "react";
import { useToast } from "@/components";
import type { Done, Failure } from "@/ipc";

/** How a form ends: says that it was done, or answers why it was not. */
export function useSaid(): (done: Done<unknown>, words: string) => Failure | null {
  const say = useToast();
  return useCallback(
    (done, words) => {
      if (!done.ok) return done.failure;
      say(words);
      return null;
    },
    [say],
  );
}
