import { useEntries } from "@/app/lists";
import { ComboBox, Notice, Select, Stack } from "@/components";
import { useI18n } from "@/i18n";
import { todayIso } from "@/components";

export interface NeedCodeProps {
  value: string;
  onChange(code: string): void;
  error: string | undefined;
}

/** A need by its category, then as exactly as it is known; and what it triggers, before it is recorded. */
export function NeedCode({ value, onChange, error }: NeedCodeProps) {
  const { t, lang } = useI18n();
  const needs = useEntries("need");
  const guarantees = useEntries("guarantee");
  const today = todayIso();
  const offered = needs.filter(({ until }) => until === undefined || (until !== "unknown" && until >= today));
  const chosen = needs.find(({ code }) => code === value);
  const category = chosen?.parent ?? chosen?.code ?? null;
  const exact = offered.filter(({ parent }) => parent !== undefined && parent === category);
  const triggered = guarantees.filter(({ code }) => chosen?.guarantees.includes(code));
  return (
    <Stack gap={4}>
      <ComboBox
        name="code"
        label={t("need.category")}
        hint={t("need.category_hint")}
        width="lg"
        options={offered.filter(({ parent }) => parent === undefined).map((entry) => ({ id: entry.code, label: entry[lang], also: `${entry.code} ${entry.az} ${entry.en} ${entry.ru}` }))}
        value={category}
        onChange={(code) => onChange(code ?? "")}
        error={error}
      />
      {category !== null && exact.length > 0 && (
        <Select
          name="exact"
          label={t("need.exact")}
          width="lg"
          options={[{ id: category, label: t("need.not_exact") }, ...exact.map((entry) => ({ id: entry.code, label: entry[lang] }))]}
          value={value}
          onChange={onChange}
        />
      )}
      {chosen?.restricted && <Notice title={t("need.will_restrict")}>{t("need.will_restrict_text")}</Notice>}
      {triggered.length > 0 && (
        <Notice title={t("need.triggers")}>
          <ul>
            {triggered.map((entry) => (
              <li key={entry.code}>{entry.action?.[lang] ?? entry[lang]}</li>
            ))}
          </ul>
        </Notice>
      )}
    </Stack>
  );
}
