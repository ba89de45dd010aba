import { Select } from "@/components";
import { useListWord } from "@/app/lists";
import { useI18n } from "@/i18n";
import type { TopicRun } from "./topics";
import s from "./Room.module.css";

const ALL = "all";

/** Which lines are shown: all, or those about one topic. Nothing to choose from shows nothing. */
export function TopicFilter({ runs, value, shown, onChange }: { runs: readonly TopicRun[]; value: string | null; shown: number; onChange(topic: string | null): void }) {
  const { t } = useI18n();
  const word = useListWord("interview_topic");
  const topics = [...new Set(runs.flatMap((run) => run.topics))];
  if (topics.length === 0) return null;
  return (
    <div className={s.filter}>
      <Select
        name="topic"
        label={t("interview.show")}
        width="full"
        options={[{ id: ALL, label: t("interview.show_all") }, ...topics.map((id) => ({ id, label: word(id) }))]}
        value={value ?? ALL}
        onChange={(topic) => onChange(topic === ALL ? null : topic)}
      />
      {value !== null && <span role="status">{t("interview.shown_lines", { count: shown })}</span>}
    </div>
  );
}
