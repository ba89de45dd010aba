import { useState } from "react";
import { Button, Card, Form, Notice, Stack, TextField, useFault, useToast } from "@/components";
import { ComparedFile } from "@/features/case/forms/ComparedFile";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { NamedFile } from "@/ipc/generated";
import { Code, Written } from "./Enrol";
import { FolderField } from "./FolderField";

/** This device asks whoever runs the hub to let it in. */
export function HubRequest({ folders }: { folders: readonly string[] }) {
  const { t } = useI18n();
  const fault = useFault();
  const [device, setDevice] = useState("");
  const [folder, setFolder] = useState(folders[0] ?? "");
  const [file, setFile] = useState<NamedFile | null>(null);
  const request = useCommand("exchange.hub_request", { quiet: true });
  const submit = async () => {
    const done = await request.run({ device, folder });
    if (done.ok) setFile(done.answer);
  };
  return (
    <Card title={t("hub.request")}>
      <Stack>
        {file && <Written file={file} title={t("exchange.request_written")} />}
        <Form
          label={t("hub.request")}
          onSubmit={() => void submit()}
          failure={request.failure}
          actions={
            <Button type="submit" look="primary" busy={request.busy}>
              {t("exchange.request_write")}
            </Button>
          }
        >
          <p>{t("hub.request_lead")}</p>
          <TextField name="device" label={t("exchange.device_name")} hint={t("exchange.device_name_hint")} value={device} onChange={setDevice} error={fault.of(request.failure, "device")} />
          <FolderField folders={folders} value={folder} onChange={setFolder} error={fault.of(request.failure, "folder")} />
        </Form>
      </Stack>
    </Card>
  );
}

/** The answer: looked at, compared, taken. */
export function HubJoin({ onJoined }: { onJoined?(): void }) {
  const { t, date } = useI18n();
  const say = useToast();
  const join = useCommand("exchange.hub_join");
  const accept = async (file: string) => {
    const done = await join.run({ file });
    if (done.ok) {
      say(t("hub.joined"));
      onJoined?.();
    }
    return done.ok;
  };
  return (
    <ComparedFile
      title={t("hub.join")}
      lead={t("hub.join_lead")}
      file={{ label: t("exchange.answer_file"), hint: t("hub.file_hint") }}
      look="exchange.hub_look"
      takeLabel={t("exchange.trust")}
      taking={join}
      onTake={accept}
    >
      {({ host, code, ends }) => (
        <Notice tone="warning" live title={t("exchange.compare")}>
          <p>
            <bdi dir="ltr">{host}</bdi>
          </p>
          <Code code={code} />
          <p>{t("exchange.compare_hint")}</p>
          {ends && <p>{t("hub.ends_on", { when: date(ends.slice(0, 10)) })}</p>}
        </Notice>
      )}
    </ComparedFile>
  );
}
