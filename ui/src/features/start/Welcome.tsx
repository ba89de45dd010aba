import { ArchiveRestore, Building2, ChevronRight, GraduationCap, type LucideIcon } from "lucide-react";
import { DoorHeading } from "@/app/FrontDoor";
import { ErrorSummary } from "@/components";
import { useI18n } from "@/i18n";
import type { Failure } from "@/ipc";
import s from "./Welcome.module.css";

/** Nothing on this machine yet: work for real, or look around first. Where the case file is gone and backups of it are here, those come first. */
export function Welcome({
  lastBackup,
  onRestore,
  onSetUp,
  onDemonstration,
  busy,
  failure,
}: {
  /** When the newest backup of the case file that is gone was made. */
  lastBackup: string | null;
  onRestore(): void;
  onSetUp(): void;
  onDemonstration(): void;
  busy: boolean;
  failure: Failure | null;
}) {
  const { t, dateTime } = useI18n();
  const lost = lastBackup !== null;
  return (
    <>
      <DoorHeading title={lost ? t("door.lost") : t("start.title")} lead={lost ? t("door.lost_lead", { time: dateTime(lastBackup) }) : t("start.lead")} />
      <ErrorSummary failure={failure} />
      <div className={s.choices}>
        {lost && <Choice icon={ArchiveRestore} name={t("door.restore")} hint={t("door.lost_restore_hint")} onPress={onRestore} disabled={busy} />}
        <Choice
          icon={Building2}
          name={lost ? t("door.lost_set_up") : t("start.set_up")}
          hint={lost ? t("door.lost_set_up_hint") : t("start.set_up_hint")}
          onPress={onSetUp}
          disabled={busy}
        />
        <Choice icon={GraduationCap} name={t("start.demonstration")} hint={busy ? t("start.demonstration_busy") : t("start.demonstration_hint")} onPress={onDemonstration} disabled={busy} />
      </div>
      {busy && (
        <p role="status" className="visually-hidden">
          {t("start.demonstration_busy")}
        </p>
      )}
    </>
  );
}

function Choice({ icon: Icon, name, hint, onPress, disabled }: { icon: LucideIcon; name: string; hint: string; onPress(): void; disabled: boolean }) {
  return (
    <button type="button" className={s.choice} onClick={onPress} disabled={disabled}>
      <Icon aria-hidden="true" className={s.icon} />
      <span className={s.words}>
        <span className={s.name}>{name}</span>
        <span className={s.hint}>{hint}</span>
      </span>
      <ChevronRight aria-hidden="true" className={s.arrow} />
    </button>
  );
}
