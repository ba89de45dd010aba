import { useState } from "react";
import { useSession } from "@/app/session";
import { Button, Card, Form, Notice, Select, Stack, TextField, useFault, useToast } from "@/components";
import { ComparedFile } from "@/features/case/forms/ComparedFile";
import { RecoveryCode } from "@/features/start/RecoveryCode";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { ExchangeView, NamedFile, Post } from "@/ipc/generated";
import { FolderField } from "./FolderField";
import { Offices, OpenOffice } from "./Offices";
import { ALL_CASES, useScopeName } from "./scopeName";
import s from "./Exchange.module.css";

/** How devices come to trust each other. */
export function Enrol({ view }: { view: ExchangeView }) {
  const { t } = useI18n();
  const { office } = useSession();
  const [code, setCode] = useState<string | null>(null);
  const own = view.devices.find((device) => device.own);
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
      {view.issues && <Certify folders={view.folders} posts={view.posts} />}
      {!view.issues && (
        <>
          <Request folders={view.folders} isAgain={view.authority !== null} />
          <Join />
        </>
      )}
      {!view.authority && <Found onDone={setCode} />}
      {view.authority && <Offices view={view} />}
      {view.authority && !view.issues && !own?.scope && <OpenOffice />}
    </Stack>
  );
}

/** A code that two people compare. */
export function Code({ code }: { code: string }) {
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

/** A file that was written for the other side. */
export function Written({ file, title }: { file: NamedFile; title: string }) {
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

/** This device asks an office to certify it; once more, when the one that did is not believed any more. */
function Request({ folders, isAgain }: { folders: readonly string[]; isAgain: boolean }) {
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
          <p>{t(isAgain ? "exchange.request_again_lead" : "exchange.request_lead")}</p>
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
  const say = useToast();
  const join = useCommand("exchange.join");
  const accept = async (file: string) => {
    const done = await join.run({ file });
    if (done.ok) say(t("exchange.joined"));
    return done.ok;
  };
  return (
    <ComparedFile
      title={t("exchange.join")}
      lead={t("exchange.join_lead")}
      file={{ label: t("exchange.answer_file"), hint: t("exchange.file_hint") }}
      look="exchange.look_answer"
      takeLabel={t("exchange.trust")}
      taking={join}
      onTake={accept}
    >
      {({ authority, code }) => (
        <Notice tone="warning" live title={t("exchange.compare")}>
          <p>
            <bdi>{authority}</bdi>
          </p>
          <Code code={code} />
          <p>{t("exchange.compare_hint")}</p>
        </Notice>
      )}
    </ComparedFile>
  );
}

/** This office certifies a device that asked. */
function Certify({ folders, posts }: { folders: readonly string[]; posts: readonly Post[] }) {
  const { t } = useI18n();
  const fault = useFault();
  const enrol = useCommand("exchange.enrol");
  const [name, setName] = useState("");
  const [folder, setFolder] = useState(folders[0] ?? "");
  const [answer, setAnswer] = useState<NamedFile | null>(null);
  // Nothing is chosen beforehand: it cannot be changed later.
  const [post, setPost] = useState<string | null>(null);
  const scopeName = useScopeName(posts);
  const accept = async (file: string) => {
    const done = await enrol.run({ file, name, folder, post: post ?? "" });
    if (done.ok) setAnswer(done.answer);
    return done.ok;
  };
  return (
    <ComparedFile
      title={t("exchange.certify")}
      lead={t("exchange.certify_lead")}
      file={{ label: t("exchange.request_file"), hint: t("exchange.file_hint") }}
      look="exchange.look_request"
      takeLabel={t("exchange.certify_now")}
      taking={enrol}
      onTake={accept}
      onSeen={(view) => {
        setAnswer(null);
        setName(view.name);
        setPost(null);
      }}
      before={answer && <Written file={answer} title={t("exchange.certified")} />}
    >
      {({ code }) => (
        <>
          <Notice tone="warning" live title={t("exchange.compare")}>
            <Code code={code} />
            <p>{t("exchange.compare_hint")}</p>
          </Notice>
          <TextField name="name" label={t("exchange.device_name")} hint={t("exchange.device_name_hint")} value={name} onChange={setName} error={fault.of(enrol.failure, "name")} />
          <Select
            name="post"
            label={t("exchange.scope")}
            hint={t("exchange.scope_means")}
            value={post}
            onChange={setPost}
            options={[...posts.map(({ code }) => code), ALL_CASES].map((id) => ({ id, label: scopeName(id) }))}
            error={fault.of(enrol.failure, "post")}
          />
          <FolderField folders={folders} value={folder} onChange={setFolder} error={fault.of(enrol.failure, "folder")} />
        </>
      )}
    </ComparedFile>
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
