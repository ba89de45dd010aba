import { Building2, ChevronRight, GraduationCap } from "lucide-react";
import { DoorHeading } from "@/app/FrontDoor";
import { ErrorSummary } from "@/components";
import { useI18n } from "@/i18n";
import type { Failure } from "@/ipc";
import s from "./Welcome.module.css";

/** Nothing on this machine yet: work for real, or look around first. */
export function Welcome({ onSetUp, onDemonstration, busy, failure }: { onSetUp(): void; onDemonstration(): void; busy: boolean; failure: Failure | null }) {
  const { t } = useI18n();
  return (
    <>
      <DoorHeading title={t("start.title")} lead={t("start.lead")} />
      <ErrorSummary failure={failure} />
      <div className={s.choices}>
        <button type="button" className={s.choice} onClick={onSetUp} disabled={busy}>
          <Building2 aria-hidden="true" className={s.icon} />
          <span className={s.words}>
            <span className={s.name}>{t("start.set_up")}</span>
            <span className={s.hint}>{t("start.set_up_hint")}</span>
          </span>
          <ChevronRight aria-hidden="true" className={s.arrow} />
        </button>
        <button type="button" className={s.choice} onClick={onDemonstration} disabled={busy}>
          <GraduationCap aria-hidden="true" className={s.icon} />
          <span className={s.words}>
            <span className={s.name}>{t("start.demonstration")}</span>
            <span className={s.hint}>{busy ? t("start.demonstration_busy") : t("start.demonstration_hint")}</span>
          </span>
          <ChevronRight aria-hidden="true" className={s.arrow} />
        </button>
      </div>
      {busy && (
        <p role="status" className="visually-hidden">
          {t("start.demonstration_busy")}
        </p>
      )}
    </>
  );
}
