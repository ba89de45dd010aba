import { useCountry } from "@/app/countries";
import { useListWord } from "@/app/lists";
import { useDayWords } from "@/features/person/useDayWords";
import { useI18n } from "@/i18n";
import type { SourceBrief } from "@/ipc/generated";

/** A source in words: what it is about, when it came out, how it knows. */
export function useSourceWords() {
  const { t } = useI18n();
  const country = useCountry();
  const topic = useListWord("coi_topic");
  const kind = useListWord("coi_kind");
  const reliability = useListWord("coi_reliability");
  const language = useListWord("language");
  const day = useDayWords();
  return {
    country,
    topic,
    kind,
    reliability,
    language,
    day,
    countries: (codes: readonly string[]) => codes.map(country).join(", "),
    topics: (codes: readonly string[]) => codes.map(topic).join(", "),
    /** What stands under a title. */
    facts: (source: SourceBrief): string[] => [
      source.publisher,
      t("coi.published_on", { day: day(source.published) }),
      kind(source.kind),
      source.countries.map(country).join(", "),
      language(source.language),
      ...(source.edition > 1 ? [t("coi.edition", { number: source.edition })] : []),
    ],
  };
}
