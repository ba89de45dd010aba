import { TriangleAlert } from "lucide-react";
import type { Warning } from "@/ipc/generated";
import { useWarningWords } from "./useWarningWords";
import s from "./Register.module.css";

/** What may be wrong, below the field it is about. Read out when it appears; nothing is stopped by it. */
export function WarningsAt({ warnings }: { warnings: readonly Warning[] }) {
  const words = useWarningWords();
  return (
    <div role="status" className={s.warnings}>
      {warnings.map((warning) => (
        <p key={`${warning.field} ${warning.code}`} className={s.warning}>
          <TriangleAlert aria-hidden="true" />
          {words(warning)}
        </p>
      ))}
    </div>
  );
}
