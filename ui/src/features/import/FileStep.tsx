import { FileUp } from "lucide-react";
import { useId, useState } from "react";
import { Button, Card, Form, useFault } from "@/components";
import { FileField } from "@/features/case/forms/FileField";
import { useI18n } from "@/i18n";
import { call, Failure, toFailure } from "@/ipc";
import type { OpenedList } from "@/ipc/generated";
import { base64, fileFault, KINDS } from "./file";
import s from "./Import.module.css";

/** Which list: a file of this machine. */
export function FileStep({ onOpened }: { onOpened(list: OpenedList): void }) {
  const { t, maybe } = useI18n();
  const fault = useFault();
  const heading = useId();
  const [file, setFile] = useState<File | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const open = async () => {
    const wrong = file ? fileFault(file.name, file.size) : Failure.fields({ file: "required" });
    if (wrong || !file) return setFailure(wrong);
    setBusy(true);
    try {
      const content = base64(new Uint8Array(await file.arrayBuffer()));
      onOpened(await call("import.open", { name: file.name, content }));
    } catch (thrown) {
      setFailure(toFailure(thrown));
    } finally {
      setBusy(false);
    }
  };
  const refused = failure?.of("file")?.code;
  const advice = refused && maybe(`error.${refused}.do`);
  return (
    <Card title={t("import.step.file")}>
      <Form
        label={t("import.step.file")}
        failure={failure}
        onSubmit={() => void open()}
        actions={
          <Button type="submit" look="primary" icon={FileUp} busy={busy}>
            {t("import.read")}
          </Button>
        }
      >
        <FileField
          name="file"
          label={t("import.file")}
          hint={t("import.file_hint")}
          accept={KINDS.join(",")}
          file={file}
          onChange={(chosen) => {
            setFile(chosen);
            setFailure(null);
          }}
          error={fault.of(failure, "file")}
        />
        {advice && <p>{advice}</p>}
        <section aria-labelledby={heading} className={s.quiet}>
          <h3 id={heading} className={s.small}>
            {t("import.refused")}
          </h3>
          <ul className={s.bullets}>
            <li>{t("import.refused_kind")}</li>
            <li>{t("import.refused_size")}</li>
            <li>{t("import.refused_locked")}</li>
          </ul>
        </section>
      </Form>
    </Card>
  );
}
