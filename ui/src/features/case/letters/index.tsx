import { Mail } from "lucide-react";
import { Card, Empty, Stack } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile, StepCode } from "@/ipc/generated";
import type { SectionProps } from "../interviews";
import { STEP_SECTIONS, sectionHref } from "../sections";
import { IssueForm } from "./IssueForm";
import { IssuedLetter } from "./IssuedLetter";
import s from "./Letters.module.css";

/** The letter of the decision: issued once, handed over once. */
export function Letters({ file, reload }: SectionProps) {
  const issue = file.actions.includes("issue");
  if (file.letters.length > 0) {
    return (
      <Stack gap={4}>
        {issue && <IssueForm key={file.letters.length} file={file} reload={reload} />}
        {file.letters.map((letter) => (
          <IssuedLetter key={letter.id} file={file} letter={letter} reload={reload} />
        ))}
      </Stack>
    );
  }
  if (issue) return <IssueForm file={file} reload={reload} />;
  return <NotYet file={file} />;
}

const MISSING = ["interview", "assess", "draft", "review"] as const satisfies readonly StepCode[];

function NotYet({ file }: { file: CaseFile }) {
  const { t } = useI18n();
  const missing = MISSING.filter((code) => file.steps.some((step) => step.code === code && step.state !== "done"));
  return (
    <Card title={t("letter.title")}>
      <Empty icon={Mail} title={t("letter.none")}>
        <p>{missing.length > 0 ? t("letter.not_yet") : t("letter.not_yours")}</p>
        <ul className={s.missing}>
          {missing.map((code) => (
            <li key={code}>
              <a href={sectionHref(file.id, STEP_SECTIONS[code])}>{t(`letter.missing.${code}`)}</a>
            </li>
          ))}
        </ul>
      </Empty>
    </Card>
  );
}

export default Letters;
