import type { ReactNode } from "react";
import { Stack } from "@/components";
import s from "./Needs.module.css";

/** A part of a member's card. No region of its own: the same parts stand with every member. */
export function Part({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  return (
    <Stack gap={3}>
      <div className={s.partHead}>
        <h3 className={s.partTitle}>{title}</h3>
        {actions}
      </div>
      {children}
    </Stack>
  );
}
