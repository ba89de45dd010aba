import { useI18n } from "@/i18n";
import s from "./Skeleton.module.css";

/** The shape of what is on its way. Appears only when it takes a moment. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  const { t } = useI18n();
  return (
    <div className={s.skeleton} role="status">
      <span className="visually-hidden">{t("state.loading")}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} aria-hidden="true" className={s.line} style={{ inlineSize: `${88 - ((index * 17) % 41)}%` }} />
      ))}
    </div>
  );
}
