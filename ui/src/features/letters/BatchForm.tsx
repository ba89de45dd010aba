import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Button, Dialog, Form } from "@/components";
import { useI18n } from "@/i18n";
import type { Failure } from "@/ipc";

interface BatchFormProps {
  /** What is done, on the title and on the button. */
  title: string;
  icon: LucideIcon;
  /** How many letters it is done to. */
  count: number;
  failure: Failure | null;
  onSubmit(): void;
  onClose(): void;
  children: ReactNode;
}

/** What is asked once for many letters. */
export function BatchForm({ title, icon, count, failure, onSubmit, onClose, children }: BatchFormProps) {
  const { t } = useI18n();
  const actions = (
    <>
      <Button type="submit" look="primary" icon={icon}>
        {title}
      </Button>
      <Button look="quiet" onPress={onClose}>
        {t("action.close")}
      </Button>
    </>
  );
  return (
    <Dialog title={title} open onClose={onClose}>
      <Form label={title} onSubmit={onSubmit} failure={failure} actions={actions}>
        <p>{t("letters.chosen", { count })}</p>
        {children}
      </Form>
    </Dialog>
  );
}
