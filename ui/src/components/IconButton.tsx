import type { LucideIcon } from "lucide-react";
import { Button as AriaButton, Tooltip, TooltipTrigger } from "react-aria-components";
import { cx } from "./cx";
import s from "./IconButton.module.css";

export interface IconButtonProps {
  icon: LucideIcon;
  /** Read out and shown as a hint: an icon alone says nothing. */
  label: string;
  onPress?(): void;
  disabled?: boolean;
  pressed?: boolean;
  size?: "md" | "sm";
}

export function IconButton({ icon: Icon, label, onPress, disabled, pressed, size = "md" }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton
        aria-label={label}
        isDisabled={disabled ?? false}
        {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
        className={cx(s.button, s[size], pressed && s.pressed)}
        {...(onPress ? { onPress } : {})}
      >
        <Icon aria-hidden="true" />
      </AriaButton>
      <Tooltip className={cx(s.tip)} offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
