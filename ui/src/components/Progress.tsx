import { useI18n } from "@/i18n";
import { Button } from "./Button";
import s from "./Progress.module.css";

/** Long work, with a count, and a way to stop it safely. */
export function Progress({ label, done, total, onCancel }: { label: string; done: number; total: number; onCancel?(): void }) {
  const { t, number } = useI18n();
  return (
    <div className={s.progress}>
      <div className={s.head}>
        <span>{label}</span>
        <span className="tabular">{t("state.done_of", { done: number(done), total: number(total) })}</span>
      </div>
      <progress className={s.bar} aria-label={label} value={done} max={Math.max(total, 1)} />
      {onCancel && (
        <Button look="quiet" size="sm" onPress={onCancel}>
          {t("action.cancel")}
        </Button>
      )}
    </div>
  );
}
