import { Download } from "lucide-react";
import { BidiText, Button, Card, FailureNotice, Stack, useToast } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { LetterView } from "@/ipc/generated";
import i from "../Items.module.css";

/** Marked copies that were made of a letter: who made them, when, and for whom. */
export function Copies({ letter }: { letter: LetterView }) {
  const { t, dateTime } = useI18n();
  const say = useToast();
  const save = useCommand("letter.save_copy", { quiet: true });
  const keep = async (copy: string) => {
    const done = await save.run({ copy });
    if (done.ok) say(t("letter.saved_toast", { path: done.answer.path }));
  };
  return (
    <Card title={t("letter.copies")}>
      <Stack gap={3}>
        {save.failure && <FailureNotice failure={save.failure} />}
        <ul className={i.list}>
          {letter.copies.map((copy) => (
            <li key={copy.id} className={i.item}>
              <p className={i.itemTitle}>
                <bdi>{t("letter.issued_by", { time: dateTime(copy.madeAt), name: copy.madeBy })}</bdi>
              </p>
              <p className={i.quiet}>
                <BidiText>{copy.because}</BidiText>
              </p>
              <div>
                <Button size="sm" icon={Download} busy={save.busy} onPress={() => void keep(copy.id)}>
                  {t("letter.save_pdf")}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      </Stack>
    </Card>
  );
}
