import { ArrowRightLeft, BookmarkPlus, GitCompareArrows, Lock, Pencil, PencilLine, Tag, type LucideIcon } from "lucide-react";
import { Menu, MenuItem, Popover } from "react-aria-components";
import { cx } from "@/components";
import { useI18n } from "@/i18n";
import type { LineView } from "@/ipc/generated";
import m from "@/components/Menu.module.css";

export type LineAct = "change" | "topic" | "contradiction" | "correction" | "interpreterCorrection" | "mark" | "restrict";

const ICONS: Record<LineAct, LucideIcon> = { change: Pencil, topic: Tag, contradiction: GitCompareArrows, correction: PencilLine, interpreterCorrection: ArrowRightLeft, mark: BookmarkPlus, restrict: Lock };

export interface Opened {
  line: LineView;
  button: HTMLElement;
}

/** What can be done with a line. There is one menu for all lines, not one for each of 1,500. */
export function LineMenu({ opened, acts, onAct, onClose }: { opened: Opened | null; acts: readonly LineAct[]; onAct(act: LineAct, line: LineView): void; onClose(): void }) {
  const { t } = useI18n();
  return (
    <Popover className={cx(m.popover)} offset={4} placement="bottom end" triggerRef={{ current: opened?.button ?? null }} isOpen={opened !== null} onOpenChange={(open) => !open && onClose()}>
      {opened && (
        <Menu
          autoFocus="first"
          className={cx(m.menu)}
          aria-label={t("line.more", { number: opened.line.number })}
          onClose={onClose}
          onAction={(act) => onAct(act as LineAct, opened.line)}
        >
          {acts.map((act) => {
            const Icon = ICONS[act];
            return (
              <MenuItem key={act} id={act} textValue={t(`line.act.${act}`)} className={cx(m.item)}>
                <Icon aria-hidden="true" className={m.icon} />
                {t(`line.act.${act}`)}
              </MenuItem>
            );
          })}
        </Menu>
      )}
    </Popover>
  );
}
