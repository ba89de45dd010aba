import { BookOpen } from "lucide-react";
import { useWords } from "@/app/words";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { DecisionSection } from "@/ipc/generated";
import s from "./Guide.module.css";

/** What to ask oneself at a step, in the language of the screen: opened where it is wanted, never in the way. */
export function Guide({ section }: { section: DecisionSection }) {
  const { t } = useI18n();
  const words = useWords();
  const { data } = useQuery("decision.guidance", null);
  const step = data?.steps.find((one) => one.section === section);
  if (!step) return null;
  return (
    <details className={s.guide}>
      <summary className={s.summary}>
        <BookOpen aria-hidden="true" className={s.icon} />
        {t("guidance.open")}
      </summary>
      <p className={s.text}>{words(step.text)}</p>
      <p className={s.source}>{step.verified ? words(step.source) : t("guidance.unverified", { source: words(step.source) })}</p>
    </details>
  );
}
