import { useState } from "react";
import { useCountry } from "@/app/countries";
import { useWords } from "@/app/words";
import { Card, Notice, Select, Stack } from "@/components";
import { useI18n } from "@/i18n";
import type { AuditComparison, AuditDimension, AuditGroup } from "@/ipc/generated";
import { MarkLines } from "./MarkLines";

/** Results side by side: by quarter, unit, procedure or country. In the order of names, never of results. */
export function Compared({ comparisons }: { comparisons: AuditComparison[] }) {
  const { t } = useI18n();
  const words = useWords();
  const country = useCountry();
  const [asked, setAsked] = useState<AuditDimension | null>(null);
  const shown = comparisons.find(({ by }) => by === asked) ?? comparisons[0];
  if (!shown) return null;
  const name = ({ key, name }: AuditGroup) => (key === "" ? t("quality.compared_unknown") : name ? words(name) : shown.by === "country" ? country(key) || key : key);
  return (
    <Card title={t("quality.compared")}>
      <Stack gap={3}>
        <Select<AuditDimension> name="compared" label={t("quality.compared_by")} value={shown.by} onChange={setAsked} options={comparisons.map(({ by }) => ({ id: by, label: t(`quality.compared.${by}`) }))} />
        <MarkLines label={t("quality.compared")} first={t(`quality.compared.${shown.by}`)} rows={shown.groups.map((group) => ({ key: group.key, label: name(group), scores: group.scores, right: group.right, files: group.files }))} />
        {shown.withheld > 0 && <Notice tone="info">{t("quality.compared_withheld", { count: shown.withheld })}</Notice>}
      </Stack>
    </Card>
  );
}
