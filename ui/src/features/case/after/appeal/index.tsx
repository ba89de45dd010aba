import { Gavel } from "lucide-react";
import { Card, Empty, Stack } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile } from "@/ipc/generated";
import { AppealCard } from "./AppealCard";
import { Doing } from "./Doing";
import { Levels } from "./Levels";

/** The decision challenged, level by level: what is open and until when, what goes on, how it ended. */
export function Appeal({ file, verb, target }: { file: CaseFile; verb: string | undefined; target: string | undefined }) {
  const { t } = useI18n();
  const { levels, appeals } = file.after.appeal;
  return (
    <Stack gap={5}>
      {levels.length === 0 && appeals.length === 0 ? (
        <Card title={t("case.section.appeal")}>
          <Empty icon={Gavel} title={t("appeal.none")}>
            <p>{t("appeal.none_yet")}</p>
          </Empty>
        </Card>
      ) : (
        <>
          {levels.length > 0 && <Levels file={file} levels={levels} />}
          {appeals.map((appeal) => (
            <AppealCard key={appeal.id} file={file} appeal={appeal} />
          ))}
        </>
      )}
      <Doing key={`${verb} ${target}`} file={file} verb={verb} target={target} />
    </Stack>
  );
}
