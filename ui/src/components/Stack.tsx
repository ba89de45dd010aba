import type { CSSProperties, ReactNode } from "react";
import { cx } from "./cx";
import s from "./Stack.module.css";

type Gap = 1 | 2 | 3 | 4 | 5 | 6 | 8;

/** One below the other. */
export function Stack({ children, gap = 4, narrow }: { children: ReactNode; gap?: Gap; narrow?: boolean }) {
  return (
    <div className={cx(s.stack, narrow && s.narrow)} style={{ "--gap": `var(--space-${gap})` } as CSSProperties}>
      {children}
    </div>
  );
}

/** Side by side, wrapping where there is no room. */
export function Row({ children, gap = 2, align = "center", spread }: { children: ReactNode; gap?: Gap; align?: "center" | "start" | "end" | "baseline"; spread?: boolean }) {
  return (
    <div className={cx(s.row, s[align], spread && s.spread)} style={{ "--gap": `var(--space-${gap})` } as CSSProperties}>
      {children}
    </div>
  );
}

/** Columns of equal width, as many as there is room for. */
export function Grid({ children, gap = 4, min = "16rem" }: { children: ReactNode; gap?: Gap; min?: string }) {
  return (
    <div className={s.grid} style={{ "--gap": `var(--space-${gap})`, "--min": min } as CSSProperties}>
      {children}
    </div>
  );
}
