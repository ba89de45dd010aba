import { href } from "@/app/router";
import { ButtonLink, Notice } from "@/components";
import { useI18n } from "@/i18n";
import type { Note, OpenedList } from "@/ipc/generated";
import s from "./Import.module.css";

/** What is to be known of a list before it is trusted: guesses, what was cleaned, what was left out, that it was here before. */
export function Notes({ list }: { list: OpenedList }) {
  const { t, longDate, number } = useI18n();
  const words = ({ code, ...values }: Note) => t(`import.note.${code}`, values);
  const before = list.earlier.find(({ id, undoneOn }) => id !== list.import && undoneOn === null);
  return (
    <>
      {before && (
        <Notice
          tone="warning"
          title={t("import.before", { date: longDate(before.begunOn) })}
          actions={
            <ButtonLink size="sm" href={href(["register", "import", before.id])}>
              {t("import.open_before")}
            </ButtonLink>
          }
        >
          {t("import.before_text")}
        </Notice>
      )}
      {list.cut && <Notice tone="warning" title={t("import.cut", { line: number(list.cut.lastLine) })} children={t("import.cut_text")} />}
      {list.notes.length > 0 && (
        <Notice tone="info" title={t("import.notes")}>
          <ul className={s.bullets}>
            {list.notes.map((note, index) => (
              <li key={index}>{words(note)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
