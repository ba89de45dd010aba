import { useState } from "react";
import { Button, Card, Form, Notice, Row, Stack, StatusPill, useFault, useToast } from "@/components";
import { FileField } from "@/features/case/forms/FileField";
import { contentOf, uploadFault } from "@/features/case/forms/upload";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { KeyFileView } from "@/ipc/generated";

/** Takes over the keys of another office: first looked at and compared, then taken. */
export function ImportKeys() {
  const { t } = useI18n();
  const fault = useFault();
  const say = useToast();
  const look = useCommand("key.look", { quiet: true });
  const take = useCommand("key.import");
  const [file, setFile] = useState<File | null>(null);
  const [seen, setSeen] = useState<{ content: string; view: KeyFileView } | null>(null);

  const open = async () => {
    const wrong = uploadFault("file", file);
    if (wrong || !file) return look.fail(wrong);
    const content = await contentOf(file);
    const done = await look.run({ file: content });
    if (done.ok) setSeen({ content, view: done.answer });
  };
  const accept = async () => {
    if (!seen) return;
    const done = await take.run({ file: seen.content });
    if (!done.ok) return;
    say(t("signing.taken", { added: done.answer.added, revoked: done.answer.revoked }));
    setSeen(null);
    setFile(null);
  };

  return (
    <Card title={t("signing.import")}>
      <Form
        label={t("signing.import")}
        onSubmit={() => void (seen ? accept() : open())}
        failure={look.failure ?? take.failure}
        actions={
          <Row gap={2}>
            <Button type="submit" look={seen ? "primary" : "secondary"} busy={look.busy || take.busy}>
              {t(seen ? "signing.take" : "signing.look")}
            </Button>
            {seen && (
              <Button look="quiet" onPress={() => setSeen(null)}>
                {t("action.cancel")}
              </Button>
            )}
          </Row>
        }
      >
        <p>{t("signing.import_lead")}</p>
        <FileField
          name="file"
          label={t("signing.file")}
          hint={t("signing.file_hint")}
          accept=""
          file={file}
          onChange={(chosen) => {
            setFile(chosen);
            setSeen(null);
          }}
          error={fault.of(look.failure ?? take.failure, "file")}
        />
        {seen && (
          <Notice tone="warning" live title={t("signing.compare")}>
            <Stack gap={2}>
              <p>{t("signing.compare_lead")}</p>
              <ul>
                {seen.view.keys.map(({ name, office, post }) => (
                  <li key={name}>
                    <span className="tabular">{name}</span> <bdi>{`${office} (${post})`}</bdi> {seen.view.new.includes(name) && <StatusPill tone="info">{t("signing.new")}</StatusPill>}
                  </li>
                ))}
              </ul>
            </Stack>
          </Notice>
        )}
      </Form>
    </Card>
  );
}
