import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Button, Header, Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import { cx } from "./cx";
import s from "./Menu.module.css";

export interface MenuChoice {
  id: string;
  label: string;
  icon?: LucideIcon;
  onPress(): void;
  danger?: boolean;
  /** The one that is in force now. */
  chosen?: boolean;
}

export interface MenuProps {
  label: string;
  trigger: ReactNode;
  /** The trigger holds words of its own, which name it. */
  named?: boolean;
  heading?: ReactNode;
  items: readonly MenuChoice[];
}

/** A button that opens a short list of actions. */
export function Menu({ label, trigger, named, heading, items }: MenuProps) {
  return (
    <MenuTrigger>
      <Button aria-label={named ? undefined : label} className={cx(s.trigger)}>
        {trigger}
      </Button>
      <Popover className={cx(s.popover)} offset={6} placement="bottom end">
        <AriaMenu className={cx(s.menu)} aria-label={label} onAction={(id) => items.find((item) => item.id === id)?.onPress()}>
          <MenuSection aria-label={label}>
            {heading && <Header className={cx(s.heading)}>{heading}</Header>}
            {items.map(({ id, label: words, icon: Icon, danger, chosen }) => (
              <MenuItem key={id} id={id} textValue={words} className={cx(s.item, danger && s.danger, chosen && s.chosen)}>
                {Icon && <Icon aria-hidden="true" className={s.icon} />}
                {words}
              </MenuItem>
            ))}
          </MenuSection>
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
