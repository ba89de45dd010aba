import { useWords } from "@/app/words";
import type { CaseFile, LossGround, StatusProcedure } from "@/ipc/generated";

/** A ground of the profile with the procedure that it stands in. */
export interface Ground {
  procedure: StatusProcedure;
  ground: LossGround;
}

export const groundsOf = (file: CaseFile): Ground[] => file.after.status.rules.flatMap((procedure) => procedure.grounds.map((ground) => ({ procedure, ground })));

export const groundOf = (file: CaseFile, code: string): Ground | undefined => groundsOf(file).find(({ ground }) => ground.code === code);

/** A ground in words. */
export function useGroundWord(file: CaseFile): (code: string) => string {
  const words = useWords();
  return (code) => words(groundOf(file, code)?.ground.name) || code;
}
