import { useI18n } from "@/i18n";
import type { CaseFile } from "@/ipc/generated";
import { History } from "./History";
import { Reading } from "./Reading";
import { Compare } from "./Compare";
import s from "./Decision.module.css";

/** What was decided before the case came back: to be read, never to be changed. */
export function Earlier({ file }: { file: CaseFile }) {
  const { t, date } = useI18n();
  return file.earlier.toReversed().map((decision) => (
    <details key={decision.id}>
      <summary className={s.earlierHead}>{t("decision.earlier", { number: decision.number, date: date(decision.approvedAt) })}</summary>
      <div className={s.opened}>
        <Reading file={file} decision={decision} />
        {decision.versions > 1 && <Compare file={file} decision={decision} />}
        <History decision={decision} />
      </div>
    </details>
  ));
}
