import { Card, KeyValueList, Stack } from "@/components";
import { PANEL, PANELS } from "@/features/person/panels";
import { isTold, useShown, type Told } from "@/features/person/useShown";
import { useI18n } from "@/i18n";
import type { Side } from "./side";
import s from "./Compare.module.css";

/** Everything else that the records tell, section by section; what neither tells is left out. */
export function Sections({ one, other }: { one: Side; other: Side }) {
  const { t } = useI18n();
  const shown = useShown();
  const told = (side: Side, id: (typeof PANELS)[number]) => PANEL[id].details.map((detail) => shown.detail(side.details, detail)).filter(isTold);
  const parts = PANELS.map((id) => ({ id, sides: [told(one, id), told(other, id)] as const })).filter(({ sides }) => sides.some(({ length }) => length > 0));
  if (parts.length === 0) return null;
  return (
    <Card title={t("compare.sections")}>
      <Stack gap={5}>
        {parts.map(({ id, sides }) => (
          <section key={id} aria-label={t(PANEL[id].title)}>
            <h3 className={s.section}>{t(PANEL[id].title)}</h3>
            <div className={s.halves}>
              <Half name={one.name.latin} told={sides[0]} />
              <Half name={other.name.latin} told={sides[1]} />
            </div>
          </section>
        ))}
      </Stack>
    </Card>
  );
}

function Half({ name, told }: { name: string; told: readonly Told[] }) {
  const { t } = useI18n();
  return (
    <div role="group" aria-label={name}>
      {told.length === 0 && <p className={s.none}>{t("state.not_given")}</p>}
      {told.map(({ items, rows }, index) => (
        <div key={index}>
          {items.length > 0 && <KeyValueList items={items} />}
          {rows}
        </div>
      ))}
    </div>
  );
}
