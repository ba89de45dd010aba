import { Gavel } from "lucide-react";
import { useMemo, useState } from "react";
import { ButtonLink, Card, Empty, Notice, Stack } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile, DecisionView } from "@/ipc/generated";
import { heard } from "../assessment/form";
import type { SectionProps } from "../interviews";
import { officialOf } from "../letters/languages";
import { PreviewControls, type Shown } from "../letters/PreviewControls";
import { PreviewPane } from "../letters/PreviewPane";
import { Split } from "../letters/Split";
import { usePreview } from "../letters/usePreview";
import { Overridden } from "../rules";
import { sectionHref } from "../sections";
import { Compare } from "./Compare";
import { Drafting } from "./Drafting";
import { Earlier } from "./Earlier";
import { groupsOf } from "./form";
import { LetterChoice } from "./LetterChoice";
import { History } from "./History";
import { Reading } from "./Reading";
import { ReviewForm } from "./ReviewForm";
import { Signatures } from "./Signatures";
import { Voting } from "./Voting";

/** Drafted by one officer, decided by two. */
export function Decision({ file, reload }: SectionProps) {
  const { t } = useI18n();
  const { decision } = file;
  const drafting = file.actions.includes("draft");
  if (drafting && !heard(file)) {
    return (
      <Card title={t("decision.title")}>
        <Empty
          icon={Gavel}
          title={t("decision.needs_interview")}
          actions={<ButtonLink href={sectionHref(file.id, "interviews")}>{t("assessment.to_interviews")}</ButtonLink>}
        >
          {t("decision.needs_interview_why")}
        </Empty>
      </Card>
    );
  }
  if (drafting) {
    return (
      <Stack gap={4}>
        <Drafting key={decision?.state === "returned" ? decision.reviews.length : 0} file={file} reload={reload} />
        {decision && decision.versions > 1 && <Compare file={file} decision={decision} />}
        {decision && decision.reviews.length > 0 && <History decision={decision} />}
        {decision && <Signatures decision={decision} />}
        <Earlier file={file} />
      </Stack>
    );
  }
  if (!decision) {
    return (
      <Card title={t("decision.title")}>
        <Empty icon={Gavel} title={t("decision.no_draft")}>
          {t("decision.no_draft_hint")}
        </Empty>
      </Card>
    );
  }
  return <Shut file={file} decision={decision} reload={reload} />;
}

/** Not to be changed here: to be read, reviewed, or looked back at. */
function Shut({ file, decision, reload }: { file: CaseFile; decision: DecisionView; reload(): void }) {
  const { t, dateTime } = useI18n();
  const [shown, setShown] = useState<Shown>({ language: officialOf(file), summary: null });
  const [letter, setLetter] = useState<string>();
  const groups = useMemo(() => groupsOf(file, decision.rulings.map(({ person, outcome }) => ({ person, outcome: outcome.code, derivedFrom: null }))), [file, decision.rulings]);
  const asked = useMemo(() => ({ application: file.id, ...shown, handOver: null, draft: null, letter: letter ?? null, about: null, corrects: null }), [file.id, shown, letter]);
  const preview = usePreview("letter.preview", asked);
  const { state, approvedBy, approvedAt, submittedAt } = decision;
  const mine = state === "submitted" && file.ownDraft;
  return (
    <Split aside={<PreviewPane preview={preview} controls={<PreviewControls file={file} shown={shown} onChange={setShown} />} />}>
      <Stack gap={4}>
        {state === "approved" && <Notice tone="success">{t("decision.approved", { name: approvedBy ?? "", time: dateTime(approvedAt) })}</Notice>}
        {mine && (
          <Notice tone="info" title={t("decision.own")}>
            {t("decision.own_why")}
          </Notice>
        )}
        {state === "submitted" && !file.actions.includes("review") && !mine && <Notice>{t("decision.waiting", { time: dateTime(submittedAt) })}</Notice>}
        {decision.voting && <Voting file={file} voting={decision.voting} reload={reload} />}
        {file.actions.includes("review") && <ReviewForm file={file} reload={reload} />}
        {decision.versions > 1 && <Compare file={file} decision={decision} />}
        <LetterChoice file={file} groups={groups} letter={letter} onChange={setLetter} />
        <Overridden file={file} />
        <Reading file={file} decision={decision} />
        <History decision={decision} />
        <Signatures decision={decision} />
        <Earlier file={file} />
      </Stack>
    </Split>
  );
}

export default Decision;
