import { useRef, useState, type DragEvent } from "react";
import { Button, Card, Form, Page, PageHeader, Stack, TextField, cx, useFault } from "@/components";
import { contentOf } from "@/features/case/forms/upload";
import { FileField } from "@/features/case/forms/FileField";
import { Camera } from "@/features/photo/Camera";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";
import type { CheckVerdict } from "@/ipc/generated";
import { isCode } from "./tones";
import { Verdict } from "./Verdict";
import s from "./Verify.module.css";

const ACCEPT = ".pdf,.jpg,.jpeg,.png,.tif,.tiff,.webp,.txt,application/pdf,image/*";

/** Whether a letter is genuine: a file dropped or chosen, a code from a reader, a page before the camera. */
export function VerifyScreen() {
  const { t } = useI18n();
  const fault = useFault();
  const check = useCommand("letter.check", { quiet: true });
  const [file, setFile] = useState<File | null>(null);
  const [code, setCode] = useState("");
  const [over, setOver] = useState(false);
  const [answer, setAnswer] = useState<{ verdict: CheckVerdict; name: string | null } | null>(null);
  const input = useRef<HTMLInputElement>(null);

  const ask = async (evidence: File | string) => {
    setAnswer(null);
    const name = typeof evidence === "string" ? null : evidence.name;
    const done = await check.run(typeof evidence === "string" ? { file: null, code: evidence } : { file: await contentOf(evidence), code: null });
    if (done.ok) setAnswer({ verdict: done.answer, name });
  };
  const choose = (chosen: File | null) => {
    setFile(chosen);
    if (chosen) void ask(chosen);
  };
  const submit = () => {
    if (isCode(code)) return void ask(code);
    if (file) return void ask(file);
    check.fail(Failure.fields({ code: "required" }));
  };
  const again = () => {
    setAnswer(null);
    setFile(null);
    setCode("");
    check.fail(null);
    requestAnimationFrame(() => input.current?.focus());
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    choose(event.dataTransfer.files[0] ?? null);
  };

  return (
    <Page>
      <PageHeader title={t("place.verify")} lead={t("verify.lead")} />
      <Stack>
        {answer && <Verdict verdict={answer.verdict} name={answer.name} onAgain={again} />}
        <Card>
          {/* Dropping is a short cut for the mouse; the button beside it does the same. */}
          <div
            className={cx(s.drop, over && s.over)}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(true);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={drop}
          >
            <Form
              label={t("place.verify")}
              onSubmit={submit}
              failure={check.failure}
              actions={
                <Button type="submit" look="primary" busy={check.busy}>
                  {check.busy ? t("verify.busy") : t("verify.run")}
                </Button>
              }
            >
              <TextField
                name="code"
                label={t("verify.code")}
                hint={t("verify.code_hint")}
                width="full"
                autoFocus
                inputRef={input}
                value={code}
                onChange={setCode}
                error={fault.of(check.failure, "code")}
              />
              <FileField name="file" label={t("verify.file")} hint={t("verify.file_hint")} accept={ACCEPT} file={file} onChange={choose} error={fault.of(check.failure, "file")} />
              <Camera onPicture={choose} />
            </Form>
          </div>
        </Card>
      </Stack>
    </Page>
  );
}
