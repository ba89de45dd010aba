import { useState } from "react";
import { Button, Dialog, FailureNotice, Stack, useToast, type ButtonProps } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";

export interface OpenOutsideProps extends Pick<ButtonProps, "icon" | "look" | "label"> {
  attachment: string;
  /** What it is called, where it has a name of its own. */
  what?: string;
  /** Words of the button. */
  children: string;
}

/** Opens a file that came from outside in a program of the system, after it was said what that means. */
export function OpenOutside({ attachment, what, children, ...button }: OpenOutsideProps) {
  const { t } = useI18n();
  const say = useToast();
  const [asking, setAsking] = useState(false);
  const open = useCommand("attachment.open", { quiet: true });
  const show = async () => {
    const done = await open.run({ attachment });
    if (!done.ok) return;
    setAsking(false);
    say(t("letter.opened_toast", { path: done.answer.path }));
  };
  return (
    <>
      <Button {...button} size="sm" onPress={() => setAsking(true)}>
        {children}
      </Button>
      <Dialog
        alert
        title={what ? t("scan.open_what", { what }) : t("scan.open_outside")}
        open={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{t("action.cancel")}</Button>
            <Button look="primary" busy={open.busy} onPress={() => void show()}>
              {t("scan.open")}
            </Button>
          </>
        }
      >
        <Stack gap={4}>
          {open.failure && <FailureNotice failure={open.failure} />}
          <p>{t("scan.open_leaves")}</p>
          <p>{t("scan.open_careful")}</p>
          <p>{t("scan.open_copy")}</p>
        </Stack>
      </Dialog>
    </>
  );
}
