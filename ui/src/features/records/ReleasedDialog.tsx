import { Button, Dialog, KeyValueList, Notice, Stack } from "@/components";
import { useI18n } from "@/i18n";
import type { Released } from "@/ipc/generated";
import s from "./Records.module.css";

/** What left: its number, where it lies, and the words that open it, which nobody can look up later. */
export function ReleasedDialog({ released, onClose }: { released: Released; onClose(): void }) {
  const { t } = useI18n();
  return (
    <Dialog title={t("release.done", { number: released.number })} open onClose={onClose} keep actions={<Button look="primary" onPress={onClose}>{t("release.noted")}</Button>}>
      <Stack gap={4}>
        {released.passphrase && (
          <Notice tone="warning" title={t("release.passphrase")}>
            <p className={s.words}>
              <bdi dir="ltr">{released.passphrase}</bdi>
            </p>
            <p>{t("release.passphrase_hint")}</p>
          </Notice>
        )}
        <KeyValueList items={[{ label: t("release.path"), value: <bdi className={s.hash}>{released.path}</bdi> }]} />
        <p>{t("release.opens_with")}</p>
      </Stack>
    </Dialog>
  );
}
