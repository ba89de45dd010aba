import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton, type PressEvent } from "react-aria-components";
import { cx } from "./cx";
import s from "./Button.module.css";

export type ButtonLook = "primary" | "secondary" | "quiet" | "danger";

export interface ButtonProps {
  children: ReactNode;
  look?: ButtonLook;
  size?: "md" | "sm";
  icon?: LucideIcon;
  /** Icon after the words: something follows (a menu, the next step). */
  endIcon?: LucideIcon;
  type?: "button" | "submit";
  onPress?(event: PressEvent): void;
  disabled?: boolean;
  /** Work is under way: keeps its place and its focus, and cannot be pressed twice. */
  busy?: boolean;
  autoFocus?: boolean;
  wide?: boolean;
  label?: string;
  describedBy?: string;
  className?: string;
}

export function Button({ children, look = "secondary", size = "md", icon: Icon, endIcon: EndIcon, ...rest }: ButtonProps) {
  const { type = "button", onPress, disabled, busy, autoFocus, wide, label, describedBy, className } = rest;
  return (
    <AriaButton
      type={type}
      isDisabled={disabled ?? false}
      isPending={busy ?? false}
      autoFocus={autoFocus ?? false}
      aria-label={label}
      aria-describedby={describedBy}
      className={cx(s.button, s[look], s[size], wide && s.wide, className)}
      {...(onPress ? { onPress } : {})}
    >
      {Icon && <Icon className={s.icon} aria-hidden="true" />}
      <span className={s.words}>{children}</span>
      {EndIcon && <EndIcon className={s.icon} aria-hidden="true" />}
    </AriaButton>
  );
}

/** A link that looks like a button: goes somewhere, does nothing. */
export function ButtonLink({ href, children, look = "secondary", size = "md", icon: Icon, wide }: ButtonProps & { href: string }) {
  return (
    <a href={href} className={cx(s.button, s.link, s[look], s[size], wide && s.wide)}>
      {Icon && <Icon className={s.icon} aria-hidden="true" />}
      <span className={s.words}>{children}</span>
    </a>
  );
}
