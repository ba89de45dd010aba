import { Download } from "lucide-react";
import { Button, Drawer, FailureNotice, PdfPreview, Stack, useToast } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { Certificate as Held } from "@/ipc/generated";

/** A certificate as it was printed. */
export function Certificate({ certificate, onClose }: { certificate: Held; onClose(): void }) {
  const { t } = useI18n();
  const say = useToast();
  const shown = useQuery("training.certificate", { id: certificate.id });
  const save = useCommand("training.save_certificate", { quiet: true });
  const keep = async () => {
    const done = await save.run({ id: certificate.id });
    if (done.ok) say(t("training.saved", { path: done.answer.path }));
  };
  const problem = shown.failure ?? save.failure;
  return (
    <Drawer title={certificate.number} open onClose={onClose}>
      <Stack gap={3}>
        {problem && <FailureNotice failure={problem} />}
        <div>
          <Button icon={Download} busy={save.busy} onPress={() => void keep()}>
            {t("training.certificate_save")}
          </Button>
        </div>
        <PdfPreview label={t("training.certificate")} bytes={shown.data?.pdf} />
      </Stack>
    </Drawer>
  );
}
