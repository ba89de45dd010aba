import { Check, X } from "lucide-react";
import { BidiText, cx } from "@/components";
import { useI18n } from "@/i18n";
import type { LikenessReason } from "@/ipc/generated";
import { balance, useReasonText, weightOf } from "./reasons";
import s from "./Duplicates.module.css";

/** Why two records may be one person: what speaks for it, then what speaks against it. `most`: the weightiest only. */
export function Reasons({ reasons, most, weights }: { reasons: readonly LikenessReason[]; most?: number; weights?: boolean }) {
  const { t } = useI18n();
  const text = useReasonText();
  const { pro, contra } = balance(reasons);
  const all = [...pro.slice(0, most), ...contra.slice(0, most)];
  if (all.length === 0) return <p className={s.quiet}>{t("likeness.none")}</p>;
  return (
    <ul className={s.reasons} aria-label={t("likeness.reasons")}>
      {all.map((reason) => {
        const speaksFor = reason.decibans >= 0;
        const Icon = speaksFor ? Check : X;
        return (
          <li key={reason.finding.kind} className={cx(s.reason, speaksFor ? s.pro : s.contra)}>
            <Icon role="img" aria-label={speaksFor ? t("likeness.for") : t("likeness.against")} className={s.mark} />
            <BidiText>{text(reason)}</BidiText>
            {weights && <span className={s.weight}>{t(`likeness.weight.${weightOf(reason.decibans)}`)}</span>}
          </li>
        );
      })}
    </ul>
  );
}
