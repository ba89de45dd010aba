import { useI18n } from "@/i18n";
import type { CountQuestion } from "@/ipc/generated";
import { casesHref } from "./addresses";
import { useMayOpen } from "./useMayOpen";

/** A count that opens its cases, for whoever may read them. */
export function Figure({ count, question, title }: { count: number; question: CountQuestion | null | undefined; title: string }) {
  const { t, number } = useI18n();
  const mayOpen = useMayOpen();
  if (!mayOpen || !question || count === 0) return <>{number(count)}</>;
  return (
    <a href={casesHref(question, title)} aria-label={t("statistic.open", { what: title, count: number(count) })}>
      {number(count)}
    </a>
  );
}
