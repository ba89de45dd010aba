import { CircleDashed, Equal, EqualApproximately, EqualNot, type LucideIcon } from "lucide-react";
import { useListWord } from "@/app/lists";
import { href } from "@/app/router";
import { BidiText, cx, PersonName } from "@/components";
import { Portrait } from "@/features/photo";
import { useI18n } from "@/i18n";
import type { LikenessReason } from "@/ipc/generated";
import type { Agreement } from "./agreement";
import type { Side } from "./side";
import { useRows } from "./useRows";
import s from "./Compare.module.css";

const ICONS: Record<Agreement, LucideIcon> = { agrees: Equal, alike: EqualApproximately, differs: EqualNot, missing: CircleDashed };

export interface SideBySideProps {
  one: Side;
  other: Side;
  /** How each is called over its column: "being registered", "on file". */
  titles: readonly [string, string];
  reasons: readonly LikenessReason[];
}

/** Two records, row by row: what agrees, what differs, what one of them does not say. */
export function SideBySide({ one, other, titles, reasons }: SideBySideProps) {
  const { t } = useI18n();
  const rows = useRows()(one, other, reasons);
  const counts = (["agrees", "alike", "differs", "missing"] as const).map((state) => [state, rows.filter(({ agreement }) => agreement === state).length] as const);
  return (
    <div className={s.frame}>
      <ul className={s.counts} aria-label={t("compare.summary")}>
        {counts.map(([state, count]) => (
          <li key={state}>
            <Mark agreement={state} count={count} />
          </li>
        ))}
      </ul>
      <div className={s.scroll}>
        <table className={s.table}>
          <caption className="visually-hidden">{t("compare.caption", { one: one.name.latin, other: other.name.latin })}</caption>
          <thead>
            <tr>
              <td className={s.corner} />
              <Head side={one} title={titles[0]} />
              <Head side={other} title={titles[1]} />
              <th scope="col" className={s.verdict}>
                {t("compare.agreement")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, label, one: left, other: right, agreement }) => (
              <tr key={id} className={cx(s[agreement])}>
                <th scope="row">{label}</th>
                <Cell values={left} />
                <Cell values={right} />
                <td>
                  <Mark agreement={agreement} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Mark({ agreement, count }: { agreement: Agreement; count?: number }) {
  const { t } = useI18n();
  const Icon = ICONS[agreement];
  return (
    <span className={cx(s.mark, s[agreement])}>
      <Icon aria-hidden="true" className={s.icon} />
      {count === undefined ? t(`compare.is.${agreement}`) : t(`compare.count.${agreement}`, { count })}
    </span>
  );
}

function Cell({ values }: { values: readonly string[] }) {
  const { t } = useI18n();
  if (values.length === 0) return <td className={s.none}>{t("state.not_given")}</td>;
  return (
    <td>
      {values.map((value, index) => (
        <div key={index}>
          <BidiText>{value}</BidiText>
        </div>
      ))}
    </td>
  );
}

function Head({ side, title }: { side: Side; title: string }) {
  const { t } = useI18n();
  const relationship = useListWord("relationship");
  return (
    <th scope="col">
      <span className={s.head}>
        <Portrait name={side.name.latin} hash={side.portrait} size="lg" />
        <span className={s.who}>
          <span className={s.title}>{title}</span>
          <PersonName stacked latin={side.name.latin} native={side.name.native} />
          {side.cases.map((one) => (
            <span key={one.id} className={s.case}>
              <a href={href(["cases", one.id])}>
                <bdi>{one.number}</bdi>
              </a>{" "}
              {one.left ? t("find.left", { relationship: relationship(one.relationship) }) : relationship(one.relationship)}
            </span>
          ))}
          {side.cases.length === 0 && <span className={s.case}>{t("find.no_case")}</span>}
        </span>
      </span>
    </th>
  );
}
