import { Mail } from "lucide-react";
import { Card, Empty, Stack } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile, LetterView, StepCode } from "@/ipc/generated";
import type { SectionProps } from "../interviews";
import { STEP_SECTIONS, sectionHref } from "../sections";
import { offerTarget } from "./addresses";
import { Correct } from "./Correct";
import { Doing } from "./Doing";
import { IssueForm } from "./IssueForm";
import { IssuedLetter } from "./IssuedLetter";
import { Offers } from "./Offers";
import { Others } from "./Others";
import { WriteLetter } from "./WriteLetter";
import { Written } from "./Written";
import s from "./Letters.module.css";

export interface LettersProps extends SectionProps {
  verb: string | undefined;
  target: string | undefined;
}

/** Letters of a case: of its decision in full, of other acts in a list, and what can be written. */
export function Letters({ file, reload, verb, target }: LettersProps) {
  const letter = file.letters.find(({ id }) => id === target);
  const offer = file.writing.offers.find((one) => offerTarget(one) === target);
  if (verb === "show" && letter) return <IssuedLetter key={letter.id} file={file} letter={letter} reload={reload} />;
  if (verb === "correct" && letter && file.writing.mayIssue) return <Correct key={letter.id} file={file} letter={letter} reload={reload} />;
  if (verb === "write" && offer && file.writing.mayIssue) return <WriteLetter key={target} file={file} offer={offer} reload={reload} />;
  return (
    <Stack gap={4}>
      <OfDecision file={file} reload={reload} />
      <Offers file={file} />
      <Others file={file} letters={file.letters.filter((one) => !inFull(one))} />
      <Written file={file} />
      <Doing key={`${verb} ${target}`} file={file} verb={verb} target={target} />
    </Stack>
  );
}

/** A letter of a decision stands here in full, as long as it stands. */
const inFull = ({ subject, superseded, voided }: LetterView) => subject === "decision" && superseded === null && voided === null;

/** The letters of the decision: each issued once, handed over once. */
function OfDecision({ file, reload }: SectionProps) {
  const issue = file.actions.includes("issue");
  const letters = file.letters.filter(inFull);
  if (letters.length === 0 && !issue) return file.letters.length > 0 || file.stage === "closed" ? null : <NotYet file={file} />;
  return (
    <>
      {issue && <IssueForm key={letters.length} file={file} reload={reload} />}
      {letters.map((letter) => (
        <IssuedLetter key={letter.id} file={file} letter={letter} reload={reload} />
      ))}
    </>
  );
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
