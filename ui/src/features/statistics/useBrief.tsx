import { useState } from "react";
import { FailureNotice, Notice } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { ExportWords, SituationQuery } from "@/ipc/generated";
import { useSheetWords } from "./useSheetWords";

/** The brief on paper, in the language of the screen: saved as a file, and where it lies is said. */
export function useBrief(query: SituationQuery) {
  const { t, lang, date } = useI18n();
  const words = useSheetWords();
  const command = useCommand("statistic.brief", { quiet: true });
  const [path, setPath] = useState<string | null>(null);
  const run = () => {
    const given: ExportWords = {
      title: t("statistic.brief_title"),
      notes: [t("statistic.period", { from: date(query.period.from), to: date(query.period.to) }), t(query.unit === "cases" ? "statistic.in_cases" : "statistic.in_persons")],
      words,
    };
    void command.run({ query, language: lang, words: given }).then((done) => setPath(done.ok ? done.answer.path : null));
  };
  const notice = command.failure ? (
    <FailureNotice failure={command.failure} onRetry={run} />
  ) : path ? (
    <Notice tone="success" live>
      {t("statistic.saved_at", { path })}
    </Notice>
  ) : null;
  return { run, busy: command.busy, notice };
}
