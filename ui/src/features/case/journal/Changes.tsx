import { ArrowRight } from "lucide-react";
import { useState } from "react";
import { BidiText } from "@/components";
import { useI18n } from "@/i18n";
import type { EntryView } from "@/ipc/generated";
import { useFieldWord } from "./useFieldWord";
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
  const field = useFieldWord();
  return (
    <section className={s.record}>
      <h4 className={s.table}>{field(record.table)}</h4>
      <dl className={s.list}>
        {record.changes.map((change) => (
          <div key={change.field} className={s.row}>
            <dt>{field(change.field)}</dt>
            <dd>
              {change.before !== null && (
                <>
                  <del className={s.before}>
                    <span className="visually-hidden">{t("journal.before")} </span>
                    <BidiText>{words({ field: change.field, value: change.before })}</BidiText>
                  </del>
                  <ArrowRight aria-hidden="true" className={s.arrow} />
                  <span className="visually-hidden">{t("journal.after")} </span>
                </>
              )}
              <BidiText>{words(change)}</BidiText>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
