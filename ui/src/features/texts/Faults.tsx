import { CircleCheck, CircleX, TriangleAlert } from "lucide-react";
import { useI18n } from "@/i18n";
import type { TextFault } from "@/ipc/generated";
import { useTextFault } from "./faultWords";
import s from "./Texts.module.css";

/** What the check found, each with its line: a press goes there. */
export function Faults({ faults, checked, onGo }: { faults: readonly TextFault[]; checked: boolean; onGo(fault: TextFault): void }) {
  const { t } = useI18n();
  const words = useTextFault();
  const wrong = faults.filter(({ warning }) => !warning).length;
  return (
    <section id="text-faults" aria-label={t("texts.check")} className={s.faults}>
      <p role="status" className={s.verdict}>
        {!checked ? t("texts.checking") : wrong > 0 ? t("texts.faults", { count: wrong }) : faults.length > 0 ? t("texts.warnings", { count: faults.length }) : t("texts.faultless")}
        {checked && faults.length === 0 && <CircleCheck aria-hidden="true" className={s.right} />}
      </p>
      {faults.length > 0 && (
        <ol>
          {faults.map((fault, index) => {
            const { what, remedy, where } = words(fault);
            const Icon = fault.warning ? TriangleAlert : CircleX;
            return (
              <li key={index}>
                <button type="button" className={s.fault} onClick={() => onGo(fault)}>
                  <Icon aria-hidden="true" className={fault.warning ? s.warned : s.wrong} />
                  <span>
                    <span className={s.where}>{where}</span> <bdi>{what}</bdi>
                    <span className={s.remedy}>{remedy}</span>
                  </span>
                </button>
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
