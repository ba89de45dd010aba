import { useId, type ReactNode } from "react";
import { cx } from "./cx";
import s from "./Card.module.css";

export interface CardProps {
  title?: ReactNode;
  /** A word on what stands here, or a count. */
  note?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  /** No inner space: for tables and lists that run to the edge. */
  flush?: boolean;
  level?: 2 | 3;
}

/** A surface with a heading of its own. */
export function Card({ title, note, actions, children, flush, level = 2 }: CardProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  // The note tells two surfaces of one title apart: mother and daughter of one name.
  const named = note ? `${id} ${id}-note` : id;
  return (
    <section className={s.card} aria-labelledby={title ? named : undefined}>
      {(title || actions) && (
        <header className={s.head}>
          {title && (
            <Heading id={id} className={s.title}>
              {title}
            </Heading>
          )}
          {note && (
            <span id={`${id}-note`} className={s.note}>
              {note}
            </span>
          )}
          {actions && <div className={s.actions}>{actions}</div>}
        </header>
      )}
      <div className={cx(s.body, flush && s.flush)}>{children}</div>
    </section>
  );
}

/** A heading with what belongs under it, without a surface. */
export function Section({ title, note, actions, children, level = 2 }: CardProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  // The note tells two surfaces of one title apart: mother and daughter of one name.
  const named = note ? `${id} ${id}-note` : id;
  return (
    <section className={s.section} aria-labelledby={title ? named : undefined}>
      {(title || actions) && (
        <header className={s.sectionHead}>
          {title && (
            <Heading id={id} className={s.title}>
              {title}
            </Heading>
          )}
          {note && (
            <span id={`${id}-note`} className={s.note}>
              {note}
            </span>
          )}
          {actions && <div className={s.actions}>{actions}</div>}
        </header>
      )}
      {children}
    </section>
  );
}
