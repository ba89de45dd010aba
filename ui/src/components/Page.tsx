import type { ReactNode } from "react";
import { cx } from "./cx";
import s from "./Page.module.css";

/** What stands under the top bar: evenly spaced, and no wider than can be read. `wide` for tables; `top` runs to the edges (the identity bar). */
export function Page({ children, top, wide }: { children: ReactNode; top?: ReactNode; wide?: boolean }) {
  return (
    <>
      {top}
      <div className={cx(s.page, wide && s.wide)}>{children}</div>
    </>
  );
}
