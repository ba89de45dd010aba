import { KeyValueList, Notice } from "@/components";
import { useI18n } from "@/i18n";
import type { DoorDrill } from "@/ipc/generated";
import { Problems } from "./Problems";

/** What trying a backup out showed of the backup itself, at the desk and at its door. */
export function DrillFound({ shown: { check, isOurs, last } }: { shown: DoorDrill }) {
  const { t, dateTime } = useI18n();
  return (
    <>
      {!isOurs && <Notice tone="danger" live title={t("error.backupOfAnother")} />}
      {!check.sound && (
        <Notice tone="danger" live title={t("error.backupUnsound")}>
          <Problems problems={check.problems} />
        </Notice>
      )}
      {check.sound && isOurs && (
        <Notice tone="success" live title={t("backup.drill_passed")}>
          {t("backup.drill_passed_text")}
        </Notice>
      )}
      {last && <KeyValueList items={[{ label: t("backup.last"), value: dateTime(last) }]} />}
    </>
  );
}
