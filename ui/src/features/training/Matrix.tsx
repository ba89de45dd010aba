import { Circle, CircleAlert, CircleCheck, CircleX, Clock, type LucideIcon } from "lucide-react";
import { useI18n } from "@/i18n";
import type { TrainingHeld, TrainingMatrix } from "@/ipc/generated";
import { officerAt } from "./addresses";
import { useModules } from "./useModules";
import s from "./Grid.module.css";

/** A shape of its own for each standing: colour alone says nothing. */
const MARKS: Record<TrainingHeld, LucideIcon> = { held: CircleCheck, expiring: Clock, expired: CircleX, missing: Circle, overdue: CircleAlert };
const ORDER: readonly TrainingHeld[] = ["held", "expiring", "expired", "overdue", "missing"];

/** Officers down, modules across: who must hold what, and how it stands. */
export function Matrix({ matrix: { modules, rows } }: { matrix: TrainingMatrix }) {
  const { t, date } = useI18n();
  const { word } = useModules();
  return (
    <div className={s.frame}>
      <ul className={s.legend}>
        {ORDER.map((state) => {
          const Mark = MARKS[state];
          return (
            <li key={state}>
              <Mark aria-hidden="true" className={s[state]} /> {t(`training.held.${state}`)}
            </li>
          );
        })}
      </ul>
      <table className={s.grid} aria-label={t("training.matrix")}>
        <thead>
          <tr>
            <th scope="col">{t("training.name")}</th>
            {modules.map((module) => (
              <th key={module} scope="col" className={s.module}>
                {word(module)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.officer}>
              <th scope="row">
                <a href={officerAt(row.officer)}>
                  <bdi>{row.name}</bdi>
                </a>
              </th>
              {modules.map((module) => {
                const one = row.required.find((known) => known.module === module);
                if (!one) return <td key={module} />;
                const Mark = MARKS[one.state];
                const state = t(`training.held.${one.state}`);
                const said = one.until ? t("training.held_until", { state, day: date(one.until) }) : state;
                return (
                  <td key={module} className={s.day} title={said}>
                    <Mark aria-hidden="true" className={s[one.state]} />
                    <span className="visually-hidden">{said}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
