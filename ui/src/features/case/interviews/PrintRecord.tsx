import { Printer } from "lucide-react";
import { FailureNotice, Menu } from "@/components";
import { go } from "@/app/router";
import { useI18n, LANGUAGES, LANGUAGE_NAMES, type Lang } from "@/i18n";
import { useCommand } from "@/ipc";
import type { AddendumView, CaseFile } from "@/ipc/generated";
import { paperHref } from "../papers/addresses";
import s from "./Room.module.css";

/** The record on paper, in a language of the office. What was printed is shown again until an addendum is written. */
export function PrintRecord({ file, interview, addenda }: { file: CaseFile; interview: string; addenda: readonly AddendumView[] }) {
  const { t } = useI18n();
  const issue = useCommand("paper.issue");
  const print = async (language: Lang) => {
    const since = addenda.at(-1)?.at ?? "";
    const known = file.folder.papers.find(
      (paper) => paper.kind === "transcript" && paper.about.interview === interview && paper.language === language && paper.supersededBy === null && paper.issuedAt > since,
    );
    if (known) return go(paperHref(file.id, "show", known.id));
    const done = await issue.run({ application: file.id, kind: "transcript", language, beside: null, person: null, documents: [], appointment: null, acknowledgement: null, interview });
    if (done.ok) go(paperHref(file.id, "show", done.answer.paper));
  };
  return (
    <>
      {issue.failure && <FailureNotice failure={issue.failure} />}
      <Menu
      label={t("interview.print")}
      named
      trigger={
        <span className={s.print}>
          <Printer aria-hidden="true" />
          {t("interview.print")}
        </span>
      }
      items={LANGUAGES.map((language) => ({ id: language, label: LANGUAGE_NAMES[language], onPress: () => void print(language) }))}
    />
    </>
  );
}
