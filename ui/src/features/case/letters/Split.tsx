import type { ReactNode } from "react";
import s from "./PreviewPane.module.css";

/** The form, and the letter that it feeds, side by side; the letter stays in view. */
export function Split({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className={s.split}>
      <div>{children}</div>
      <div className={s.aside}>{aside}</div>
    </div>
  );
}
