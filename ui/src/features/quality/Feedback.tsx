import { MessageSquarePlus } from "lucide-react";
import { useState } from "react";
import { Button, Card, Stack } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useSaid } from "@/features/case/forms/useSaid";
import { long, type Fields } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { AuditSheet } from "@/ipc/generated";

const TEXT: Fields = { text: long("quality.feedback_text", { required: true }) };

/** What the officer was told of this file, and what they answered. */
export function Feedback({ sheet }: { sheet: AuditSheet }) {
  const { t, date } = useI18n();
  const said = useSaid();
  const give = useCommand("quality.feedback");
  const [open, setOpen] = useState(false);
  const id = sheet.file.file.id;
  return (
    <Card
      title={t("quality.feedback")}
      actions={
        <Button size="sm" icon={MessageSquarePlus} onPress={() => setOpen(true)}>
          {t("quality.feedback_give")}
        </Button>
      }
    >
      <Stack gap={3}>
        {sheet.feedback.length === 0 && <p>{t("quality.feedback_none")}</p>}
        {sheet.feedback.map((one) => (
          <div key={one.id}>
            <p>
              {date(one.givenOn)}: <bdi>{one.text}</bdi>
            </p>
            {one.answer && (
              <p>
                {t("quality.feedback_answer")} <bdi>{one.answer}</bdi>
              </p>
            )}
          </div>
        ))}
      </Stack>
      {open && (
        <FormDrawer
          title={t("quality.feedback_give")}
          draft={`quality/file/${id}/feedback`}
          fields={TEXT}
          start={{ text: "" }}
          intro={t("quality.feedback_means")}
          send={t("quality.feedback_give")}
          submit={async ({ text }) => said(await give.run({ file: id, text: String(text) }), t("quality.feedback_given"))}
          onClose={() => setOpen(false)}
        />
      )}
    </Card>
  );
}
