import type { AuditScores } from "@/ipc/generated";
import { applicable } from "./share";
import s from "./Marks.module.css";

/** Marks as a bar. The same figures stand beside it: it is for the eye alone. */
export function MarksBar({ scores }: { scores: AuditScores }) {
  const all = applicable(scores);
  const width = (count: number) => ({ inlineSize: `${all === 0 ? 0 : (count / all) * 100}%` });
  return (
    <div className={s.bar} aria-hidden="true">
      <span className={s.correct} style={width(scores.correct)} />
      <span className={s.minor} style={width(scores.minor)} />
      <span className={s.significant} style={width(scores.significant)} />
    </div>
  );
}
