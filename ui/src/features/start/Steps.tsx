import { Check } from "lucide-react";
import { cx } from "@/components";
import { useI18n } from "@/i18n";
import s from "./Steps.module.css";

/** Where in a sequence of steps we are. */
export function Steps({ names, current }: { names: readonly string[]; current: number }) {
  const { t } = useI18n();
  return (
    <nav aria-label={t("setup.steps")} className="no-print">
      <ol className={s.steps}>
        {names.map((name, index) => (
          <li key={name} aria-current={index === current ? "step" : undefined} className={cx(s.step, index < current && s.done, index === current && s.now)}>
            <span className={s.number} aria-hidden="true">
              {index < current ? <Check /> : index + 1}
            </span>
            <span className={s.name}>{name}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
