import { useState } from "react";
import { Button, Card, Form, Notice, Row, Stack, TextField, useFault, useToast } from "@/components";
import { FileField } from "@/features/case/forms/FileField";
import { contentOf, uploadFault } from "@/features/case/forms/upload";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { HubAnswerView, NamedFile } from "@/ipc/generated";
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
export function HubJoin() {
  const { t, date } = useI18n();
  const fault = useFault();
  const say = useToast();
  const look = useCommand("exchange.hub_look", { quiet: true });
  const join = useCommand("exchange.hub_join");
  const [file, setFile] = useState<File | null>(null);
  const [seen, setSeen] = useState<{ content: string; view: HubAnswerView } | null>(null);
  const open = async () => {
    const wrong = uploadFault("file", file);
    if (wrong || !file) return look.fail(wrong);
    const content = await contentOf(file);
    const done = await look.run({ file: content });
    if (done.ok) setSeen({ content, view: done.answer });
  };
  const accept = async () => {
    if (!seen) return;
    const done = await join.run({ file: seen.content });
    if (done.ok) say(t("hub.joined"));
  };
  return (
    <Card title={t("hub.join")}>
      <Form
        label={t("hub.join")}
        onSubmit={() => void (seen ? accept() : open())}
        failure={look.failure ?? join.failure}
        actions={
          <Row gap={2}>
            <Button type="submit" look={seen ? "primary" : "secondary"} busy={look.busy || join.busy}>
              {t(seen ? "exchange.trust" : "exchange.look")}
            </Button>
            {seen && (
              <Button look="quiet" onPress={() => setSeen(null)}>
                {t("action.cancel")}
              </Button>
            )}
          </Row>
        }
      >
        <p>{t("hub.join_lead")}</p>
        <FileField
          name="file"
          label={t("exchange.answer_file")}
          hint={t("hub.file_hint")}
          accept=""
          file={file}
          onChange={(chosen) => {
            setFile(chosen);
            setSeen(null);
          }}
          error={fault.of(look.failure ?? join.failure, "file")}
        />
        {seen && (
          <Notice tone="warning" live title={t("exchange.compare")}>
            <p>
              <bdi dir="ltr">{seen.view.host}</bdi>
            </p>
            <Code code={seen.view.code} />
            <p>{t("exchange.compare_hint")}</p>
            {seen.view.ends && <p>{t("hub.ends_on", { when: date(seen.view.ends.slice(0, 10)) })}</p>}
          </Notice>
        )}
      </Form>
    </Card>
  );
}
