import { useState } from "react";
import { useSession } from "@/app/session";
import { Button, Card, Form, Notice, Row, Stack, TextField, useFault, useToast } from "@/components";
import { FileField } from "@/features/case/forms/FileField";
import { contentOf, uploadFault } from "@/features/case/forms/upload";
import { RecoveryCode } from "@/features/start/RecoveryCode";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { AuthorityView, ExchangeView, NamedFile, RequestView } from "@/ipc/generated";
import { FolderField } from "./FolderField";
import s from "./Exchange.module.css";

/** How devices come to trust each other. */
export function Enrol({ view }: { view: ExchangeView }) {
  const { t } = useI18n();
  const { office } = useSession();
  const [code, setCode] = useState<string | null>(null);
  if (code !== null) return <RecoveryCode code={code} office={office.name} done={t("exchange.founded")} onDone={() => setCode(null)} />;
  return (
    <Stack>
      {view.code && (
        <Card title={t("exchange.authority")}>
          <p>
            <bdi>{view.authority ?? ""}</bdi>
          </p>
          <Code code={view.code} />
        </Card>
      )}
      {view.issues && <Certify folders={view.folders} />}
      {!view.authority && (
        <>
          <Request folders={view.folders} />
          <Join />
          <Found onDone={setCode} />
        </>
      )}
    </Stack>
  );
}

/** A code that two people compare. */
function Code({ code }: { code: string }) {
  const { t } = useI18n();
  return (
    <p>
      {t("exchange.code")}{" "}
      <span className={s.code} dir="ltr">
        {code}
      </span>
    </p>
  );
}

function Written({ file, title }: { file: NamedFile; title: string }) {
  const { t } = useI18n();
  return (
    <div role="status">
      <Notice tone="success" title={title}>
        <p className={s.path} dir="ltr">
          {file.path}
        </p>
        <Code code={file.code} />
        <p>{t("exchange.compare_hint")}</p>
      </Notice>
    </div>
  );
}

/** This device asks an office to certify it. */
function Request({ folders }: { folders: readonly string[] }) {
  const { t } = useI18n();
  const fault = useFault();
  const [device, setDevice] = useState("");
  const [folder, setFolder] = useState(folders[0] ?? "");
  const [file, setFile] = useState<NamedFile | null>(null);
  const request = useCommand("exchange.request", { quiet: true });
  const submit = async () => {
    const done = await request.run({ device, folder });
    if (done.ok) setFile(done.answer);
  };
  return (
    <Card title={t("exchange.request")}>
      <Stack>
        {file && <Written file={file} title={t("exchange.request_written")} />}
        <Form
          label={t("exchange.request")}
          onSubmit={() => void submit()}
          failure={request.failure}
          actions={
            <Button type="submit" look="primary" busy={request.busy}>
              {t("exchange.request_write")}
            </Button>
          }
        >
          <p>{t("exchange.request_lead")}</p>
          <TextField name="device" label={t("exchange.device_name")} hint={t("exchange.device_name_hint")} value={device} onChange={setDevice} error={fault.of(request.failure, "device")} />
          <FolderField folders={folders} value={folder} onChange={setFolder} error={fault.of(request.failure, "folder")} />
        </Form>
      </Stack>
    </Card>
  );
}

/** The office's answer: looked at, compared, trusted. */
function Join() {
  const { t } = useI18n();
  const fault = useFault();
  const say = useToast();
  const look = useCommand("exchange.look_answer", { quiet: true });
  const join = useCommand("exchange.join");
  const [file, setFile] = useState<File | null>(null);
  const [seen, setSeen] = useState<{ content: string; view: AuthorityView } | null>(null);
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
    if (done.ok) say(t("exchange.joined"));
  };
  return (
    <Card title={t("exchange.join")}>
      <Form
        label={t("exchange.join")}
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
        <p>{t("exchange.join_lead")}</p>
        <FileField
          name="file"
          label={t("exchange.answer_file")}
          hint={t("exchange.file_hint")}
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
              <bdi>{seen.view.authority}</bdi>
            </p>
            <Code code={seen.view.code} />
            <p>{t("exchange.compare_hint")}</p>
          </Notice>
        )}
      </Form>
    </Card>
  );
}

/** This office certifies a device that asked. */
function Certify({ folders }: { folders: readonly string[] }) {
  const { t } = useI18n();
  const fault = useFault();
  const look = useCommand("exchange.look_request", { quiet: true });
  const enrol = useCommand("exchange.enrol");
  const [file, setFile] = useState<File | null>(null);
  const [seen, setSeen] = useState<{ content: string; view: RequestView } | null>(null);
  const [name, setName] = useState("");
  const [folder, setFolder] = useState(folders[0] ?? "");
  const [answer, setAnswer] = useState<NamedFile | null>(null);
  const open = async () => {
    const wrong = uploadFault("file", file);
    if (wrong || !file) return look.fail(wrong);
    const content = await contentOf(file);
    const done = await look.run({ file: content });
    if (!done.ok) return;
    setAnswer(null);
    setSeen({ content, view: done.answer });
    setName(done.answer.name);
  };
  const accept = async () => {
    if (!seen) return;
    const done = await enrol.run({ file: seen.content, name, folder });
    if (!done.ok) return;
    setAnswer(done.answer);
    setSeen(null);
    setFile(null);
  };
  return (
    <Card title={t("exchange.certify")}>
      <Stack>
        {answer && <Written file={answer} title={t("exchange.certified")} />}
        <Form
          label={t("exchange.certify")}
          onSubmit={() => void (seen ? accept() : open())}
          failure={look.failure ?? enrol.failure}
          actions={
            <Row gap={2}>
              <Button type="submit" look={seen ? "primary" : "secondary"} busy={look.busy || enrol.busy}>
                {t(seen ? "exchange.certify_now" : "exchange.look")}
              </Button>
              {seen && (
                <Button look="quiet" onPress={() => setSeen(null)}>
                  {t("action.cancel")}
                </Button>
              )}
            </Row>
          }
        >
          <p>{t("exchange.certify_lead")}</p>
          <FileField
            name="file"
            label={t("exchange.request_file")}
            hint={t("exchange.file_hint")}
            accept=""
            file={file}
            onChange={(chosen) => {
              setFile(chosen);
              setSeen(null);
            }}
            error={fault.of(look.failure ?? enrol.failure, "file")}
          />
          {seen && (
            <>
              <Notice tone="warning" live title={t("exchange.compare")}>
                <Code code={seen.view.code} />
                <p>{t("exchange.compare_hint")}</p>
              </Notice>
              <TextField name="name" label={t("exchange.device_name")} hint={t("exchange.device_name_hint")} value={name} onChange={setName} error={fault.of(enrol.failure, "name")} />
              <FolderField folders={folders} value={folder} onChange={setFolder} error={fault.of(enrol.failure, "folder")} />
            </>
          )}
        </Form>
      </Stack>
    </Card>
  );
}

/** The first office of an authority. */
function Found({ onDone }: { onDone(code: string): void }) {
  const { t } = useI18n();
  const fault = useFault();
  const [authority, setAuthority] = useState("");
  const [device, setDevice] = useState("");
  const found = useCommand("exchange.found");
  const submit = async () => {
    const done = await found.run({ authority, device });
    if (done.ok) onDone(done.answer.code);
  };
  return (
    <Card title={t("exchange.found")}>
      <Form
        label={t("exchange.found")}
        onSubmit={() => void submit()}
        failure={found.failure}
        actions={
          <Button type="submit" busy={found.busy}>
            {t("exchange.found_now")}
          </Button>
        }
      >
        <p>{t("exchange.found_lead")}</p>
        <TextField name="authority" label={t("exchange.authority_name")} value={authority} onChange={setAuthority} error={fault.of(found.failure, "authority")} />
        <TextField name="device" label={t("exchange.device_name")} hint={t("exchange.device_name_hint")} value={device} onChange={setDevice} error={fault.of(found.failure, "device")} />
      </Form>
    </Card>
  );
}
