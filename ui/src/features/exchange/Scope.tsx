import { useState } from "react";
import { useWords } from "@/app/words";
import { Button, Dialog, FailureNotice, Select, Stack, useToast } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { DeviceView, Post } from "@/ipc/generated";

const ALL = "*";

/** Which cases a device knows, in words. */
export function useScopeName(posts: readonly Post[]) {
  const { t } = useI18n();
  const words = useWords();
  return (scope: string | null) => {
    if (scope === null) return t("exchange.scope_all");
    const post = posts.find(({ code }) => code === scope);
    return t("exchange.scope_post", { post: post ? words(post.name) : scope });
  };
}

/** Says which cases a device knows. */
export function Scope({ device, posts, onClose }: { device: DeviceView; posts: readonly Post[]; onClose(): void }) {
  const { t } = useI18n();
  const name = useScopeName(posts);
  const say = useToast();
  const [scope, setScope] = useState(device.scope ?? ALL);
  const assign = useCommand("exchange.assign");
  const run = async () => {
    const done = await assign.run({ device: device.key, post: scope === ALL ? null : scope });
    if (!done.ok) return;
    say(t("exchange.scope_set", { device: device.name }));
    onClose();
  };
  const options = [{ id: ALL, label: name(null) }, ...posts.map(({ code }) => ({ id: code, label: name(code) }))];
  return (
    <Dialog
      title={t("exchange.scope_title", { device: device.name })}
      open
      onClose={onClose}
      actions={
        <>
          <Button look="primary" busy={assign.busy} onPress={() => void run()}>
            {t("action.change")}
          </Button>
          <Button onPress={onClose}>{t("action.cancel")}</Button>
        </>
      }
    >
      <Stack>
        {assign.failure && <FailureNotice failure={assign.failure} />}
        <p>{t("exchange.scope_means")}</p>
        <Select name="post" label={t("exchange.scope")} value={scope} onChange={setScope} options={options} />
      </Stack>
    </Dialog>
  );
}
