import { useState } from "react";
import { BidiText } from "@/components";
import { useI18n } from "@/i18n";
import type { EntryView } from "@/ipc/generated";
import { useValueWords } from "./useValueWords";
import { recordsOf, type ChangedRecord } from "./values";
import s from "./Journal.module.css";

/** What an entry changed: folded away, drawn only when opened. */
export function Changes({ entry }: { entry: EntryView }) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const records = recordsOf(entry.changes).filter(({ changes }) => changes.length > 0);
  const count = records.reduce((sum, { changes }) => sum + changes.length, 0);
  if (count === 0) return null;
  return (
    <details className={s.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("journal.fields", { count })}</summary>
      {open && records.map((record, index) => <Written key={index} record={record} />)}
    </details>
  );
}

function Written({ record }: { record: ChangedRecord }) {
  const { t } = useI18n();
  const words = useValueWords();
  return (
    <section className={s.record}>
      <h4 className={s.table}>{t(`field.${record.table}`)}</h4>
      <dl className={s.list}>
        {record.changes.map((change) => (
          <div key={change.field} className={s.row}>
            <dt>{t(`field.${change.field}`)}</dt>
            <dd>
              <BidiText>{words(change)}</BidiText>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
