import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useI18n } from "@/i18n";
import { cx } from "./cx";
import { IconButton } from "./IconButton";
import s from "./Dialog.module.css";

export interface DialogProps {
  title: string;
  open: boolean;
  onClose(): void;
  children: ReactNode;
  /** Buttons, the main one last. */
  actions?: ReactNode;
  size?: "sm" | "md" | "lg";
  /** Holds typed text: a press outside does not close it. */
  keep?: boolean;
  alert?: boolean;
}

/** Stands in the middle and waits for an answer. Esc closes it. */
export function Dialog({ title, open, onClose, children, actions, size = "md", keep, alert }: DialogProps) {
  const { t } = useI18n();
  return (
    <ModalOverlay isOpen={open} onOpenChange={(now) => !now && onClose()} isDismissable={!keep && !alert} className={cx(s.scrim)}>
      <Modal className={cx(s.modal, s[size])}>
        <AriaDialog role={alert ? "alertdialog" : "dialog"} className={cx(s.dialog)}>
          <header className={s.head}>
            <Heading slot="title" className={cx(s.title)}>
              {title}
            </Heading>
            {!alert && <IconButton icon={X} label={t("action.close")} onPress={onClose} size="sm" />}
          </header>
          <div className={s.body}>{children}</div>
          {actions && <footer className={s.foot}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Comes in from the end of the line, beside what it belongs to. */
export function Drawer({ title, open, onClose, children, actions, keep }: DialogProps) {
  const { t } = useI18n();
  return (
    <ModalOverlay isOpen={open} onOpenChange={(now) => !now && onClose()} isDismissable={!keep} className={cx(s.scrim, s.side)}>
      <Modal className={cx(s.drawer)}>
        <AriaDialog className={cx(s.dialog)}>
          <header className={s.head}>
            <Heading slot="title" className={cx(s.title)}>
              {title}
            </Heading>
            <IconButton icon={X} label={t("action.close")} onPress={onClose} size="sm" />
          </header>
          <div className={s.body}>{children}</div>
          {actions && <footer className={s.foot}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
