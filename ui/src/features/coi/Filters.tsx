import { useCountryOptions } from "@/app/countries";
import { useList } from "@/app/lists";
import { Checkbox, ComboBox, Grid } from "@/components";
import { useI18n } from "@/i18n";

export interface FiltersProps {
  country: string | null;
  topic: string | null;
  old: boolean;
  set(change: { country?: string | null; topic?: string | null; old?: string | null }): void;
}

/** What a search is narrowed to. */
export function Filters({ country, topic, old, set }: FiltersProps) {
  const { t } = useI18n();
  const countries = useCountryOptions();
  const topics = useList("coi_topic");
  return (
    <Grid min="14rem" gap={3}>
      <ComboBox name="country" label={t("coi.only_country")} width="full" options={countries} value={country} onChange={(code) => set({ country: code })} />
      <ComboBox name="topic" label={t("coi.only_topic")} width="full" options={topics} value={topic} onChange={(code) => set({ topic: code })} />
      <Checkbox name="old" label={t("coi.old")} hint={t("coi.old_hint")} checked={old} onChange={(on) => set({ old: on ? "1" : null })} />
    </Grid>
  );
}
