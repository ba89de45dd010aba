import { MessagesSquare, Plus } from "lucide-react";
import { useState } from "react";
import { Button, Card, DataTable, Empty, Notice, Stack } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile } from "@/ipc/generated";
import { roomHref } from "./addresses";
import { useInterviewColumns } from "./columns";
import { nameOf, stillToHear } from "./people";
import { StartDialog } from "./StartDialog";

export interface SectionProps {
  file: CaseFile;
  reload: () => void;
}

/** Every interview of the case: with whom, when, and whether its record is signed. */
export function Interviews({ file }: SectionProps) {
  const { t } = useI18n();
  const columns = useInterviewColumns(file);
  const [starting, setStarting] = useState(false);
  const may = file.actions.includes("interview");
  const waiting = stillToHear(file);
  const start = may && (
    <Button look="primary" icon={Plus} onPress={() => setStarting(true)}>
      {t("interview.start")}
    </Button>
  );
  return (
    <Stack gap={4}>
      {waiting.map(({ person }) => (
        <Notice key={person.id} tone="warning" title={t("interview.still_needed", { name: nameOf(file, person.id) })}>
          {t("interview.still_needed_why")}
        </Notice>
      ))}
      <Card flush title={t("interview.title")} actions={file.interviews.length > 0 && start}>
        <DataTable
          label={t("interview.title")}
          columns={columns}
          rows={file.interviews}
          rowKey={(row) => row.id}
          href={(row) => roomHref(file.id, row.id)}
          empty={
            <Empty icon={MessagesSquare} title={t("interview.none")} actions={start}>
              {may ? t("interview.none_hint") : t("interview.not_yours")}
            </Empty>
          }
        />
      </Card>
      <StartDialog file={file} open={starting} onClose={() => setStarting(false)} />
    </Stack>
  );
}

export default Interviews;
