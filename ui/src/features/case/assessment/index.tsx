import { ButtonLink, Notice, Stack } from "@/components";
import { usePlace } from "@/app/router";
import { useI18n } from "@/i18n";
import { sectionHref } from "../sections";
import type { SectionProps } from "../interviews";
import { FactEditor } from "./FactEditor";
import { heard } from "./form";
import { Guide } from "./Guide";
import { Matrix } from "./Matrix";
import { Remarks } from "../decision/Remarks";

const FACTS = ["facts"] as const;

/** The facts of the claim, each assessed by itself. The address says which one is open: cases/<id>/assessment/<fact>. */
export function Assessment({ file, reload }: SectionProps) {
  const { t } = useI18n();
  const open = usePlace().parts[3];
  const may = file.actions.includes("assess");
  const fact = file.facts.find((one) => one.id === open);
  if (may && (fact || (open === "new" && heard(file)))) {
    return <FactEditor key={open} file={file} fact={fact} reload={reload} />;
  }
  return (
    <Stack gap={4}>
      {may && !heard(file) && (
        <Notice
          tone="warning"
          title={t("assessment.needs_interview")}
          actions={
            <ButtonLink size="sm" href={sectionHref(file.id, "interviews")}>
              {t("assessment.to_interviews")}
            </ButtonLink>
          }
        >
          {t("assessment.needs_interview_why")}
        </Notice>
      )}
      {file.decision && ["submitted", "approved"].includes(file.decision.state) && file.facts.length > 0 && <Notice>{t("assessment.frozen")}</Notice>}
      <Guide section="facts" />
      <Remarks file={file} sections={FACTS} />
      <Matrix file={file} />
    </Stack>
  );
}

export default Assessment;
