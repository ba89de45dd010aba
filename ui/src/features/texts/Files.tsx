import { Download, Upload } from "lucide-react";
import { useRef } from "react";
import { Button, useToast } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { TextForm } from "@/ipc/generated";

/** A text as a file: saved for a translator, and read again when it comes back. */
export function Files({ form, title, onRead, writes }: { form: TextForm; title: string; onRead(words: string): void; writes: boolean }) {
  const { t } = useI18n();
  const say = useToast();
  const picker = useRef<HTMLInputElement>(null);
  const save = useCommand("text.export", { quiet: true });
  return (
    <>
      <Button
        look="quiet"
        icon={Download}
        busy={save.busy}
        disabled={!form.source}
        onPress={() => void save.run(form).then((done) => done.ok && say(t("texts.exported", { path: done.answer.path })))}
      >
        {t("texts.export")}
      </Button>
      {writes && (
        <>
          <Button look="quiet" icon={Upload} onPress={() => picker.current?.click()}>
            {t("texts.import")}
          </Button>
          <input
            ref={picker}
            type="file"
            accept=".md,.txt,text/plain,text/markdown"
            aria-label={t("texts.import_of", { title })}
            className="visually-hidden"
            tabIndex={-1}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              event.target.value = "";
              if (file) void file.text().then(onRead);
            }}
          />
        </>
      )}
    </>
  );
}
