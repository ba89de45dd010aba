import { memo } from "react";
import { Notice, Stack, TextArea } from "@/components";
import { useI18n } from "@/i18n";
import type { BrokenView, Code } from "@/ipc/generated";
import { sectionHref, type SectionId } from "../sections";
import type { Overrides } from "./useOverrides";
import s from "./Rules.module.css";

/** Where what a rule asks for is mended. */
const SECTIONS: Partial<Record<Code, SectionId>> = {
  notInterviewed: "interviews",
  adultNotInterviewed: "interviews",
  interviewOpen: "interviews",
  noReadBack: "interviews",
  guardianMissing: "needs",
  guaranteeMissing: "needs",
  sexPreferenceUnmet: "people",
  duplicateOpen: "people",
  ageUncertain: "people",
  photographMissing: "people",
  certificateExpiring: "papers",
  deadlineNear: "overview",
  factsMissing: "assessment",
  factsUndecided: "assessment",
  putToApplicantMissing: "assessment",
  sourceStale: "assessment",
  benefitUnmet: "assessment",
  relocationPlaceMissing: "decision",
  relocationNotPut: "decision",
  relocationUnanswered: "decision",
  exclusionBeforeInclusion: "decision",
  exclusionUnreasoned: "decision",
  subsidiaryGroundMissing: "decision",
  subsidiaryUnexamined: "decision",
  remarksOpen: "decision",
  reasonsContradict: "decision",
  reasonsOutdated: "decision",
  reasonsUnfinished: "decision",
  confidenceDisclosed: "decision",
  appealPending: "appeal",
  appealWindowOpen: "appeal",
  appealOutOfTime: "appeal",
  originalsHeld: "documents",
  noShowRuns: "papers",
  noticeMissing: "status",
  responseRuns: "status",
  dependantsUndecided: "status",
  lossUntold: "status",
};

/** The case, as far as rules speak of it: who is in it. */
export interface RuleFile {
  id: string;
  members: readonly { person: { id: string; name: { latin: string } } }[];
}

export interface RuleGateProps {
  file: RuleFile;
  broken: readonly BrokenView[];
  overrides: Overrides;
  /** The section that it stands in: no link leads there. */
  here?: SectionId;
  /** What is said when nothing stands against it. */
  ready?: string;
}

/** What stands against an act: what blocks it, with what to do next; what warns, each with a place for the reason. */
export const RuleGate = memo(function RuleGate({ file, broken, overrides, here, ready }: RuleGateProps) {
  const { t } = useI18n();
  const words = useRuleWords(file);
  const blocks = broken.filter(({ kind }) => kind === "block");
  const warnings = broken.filter(({ kind }) => kind === "warn");
  if (broken.length === 0) return ready ? <Notice tone="success">{ready}</Notice> : null;
  return (
    <Stack gap={4}>
      {blocks.length > 0 && (
        <Notice tone="danger" title={t("rules.blocks")}>
          <ul className={s.rules}>
            {blocks.map((one) => (
              <li key={`${one.code} ${one.person ?? ""}`}>
                <Rule file={file} broken={one} here={here} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice tone="warning" title={t("rules.warns")}>
          <ul className={s.rules}>
            {warnings.map((one) => (
              <li key={`${one.code} ${one.person ?? ""}`}>
                <Rule file={file} broken={one} here={here} />
                <TextArea
                  name={`override-${one.code}-${one.person ?? ""}`}
                  label={t("rules.reason", { what: words(one) })}
                  rows={1}
                  value={overrides.reasonFor(one)}
                  onChange={(reason) => overrides.setReason(one, reason)}
                />
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </Stack>
  );
});

/** A rule that is not kept, in words: as a rule where the catalogue has it so, else as the failure says it. */
export function useRuleWords(file: RuleFile) {
  const { t, maybe, date } = useI18n();
  return ({ code, person, params }: Pick<BrokenView, "code" | "person" | "params">): string => {
    const said = params.day ? { ...params, day: date(params.day) } : params;
    const text = maybe(`rule.${code}`, said) ?? maybe(`error.${code}`, params) ?? code;
    return person ? t("rules.of_person", { name: file.members.find((member) => member.person.id === person)?.person.name.latin ?? "", text }) : text;
  };
}

function Rule({ file, broken, here }: { file: RuleFile; broken: BrokenView; here: SectionId | undefined }) {
  const { t, lang } = useI18n();
  const words = useRuleWords(file);
  const section = SECTIONS[broken.code];
  const next = broken.next[lang] ?? broken.next.en ?? "";
  return (
    <>
      <span className={s.what}>{words(broken)}</span>{" "}
      {section && section !== here ? <a href={sectionHref(file.id, section)}>{next}</a> : <span>{next}.</span>}
      <span className={s.basis}>
        {broken.legalBasis[lang] ?? broken.legalBasis.en ?? ""}
        {!broken.verified && ` (${t("clock.unverified")})`}
      </span>
    </>
  );
}
