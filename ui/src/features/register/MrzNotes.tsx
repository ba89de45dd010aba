import { Button, Notice } from "@/components";
import { useI18n } from "@/i18n";
import type { Mrz, MrzNote } from "@/ipc/generated";
import s from "./Register.module.css";

export interface MrzNotesProps {
  mrz: Mrz;
  /** Takes the lines put right. */
  onTake(lines: string): void;
}

/** What else is to be known of a zone as it was read; and all of it put right, to be compared with the document. */
export function MrzNotes({ mrz, onTake }: MrzNotesProps) {
  const { t } = useI18n();
  const words = useNoteWords();
  const mended = mrz.mended && mrz.mended.changes.length > 1 ? mrz.mended : null;
  return (
    <>
      {mrz.notes.length > 0 && (
        <ul className={s.quiet} aria-label={t("register.mrz.notes")}>
          {mrz.notes.map((note, index) => (
            <li key={index}>{words(note)}</li>
          ))}
        </ul>
      )}
      {mended && (
        <Notice
          tone="warning"
          title={mended.onlyOne ? t("register.mrz.mended_one") : t("register.mrz.mended")}
          actions={
            <Button size="sm" onPress={() => onTake(mended.lines.join("\n"))}>
              {t("register.mrz.mended_use")}
            </Button>
          }
        >
          <p>{mended.changes.map(({ line, position, found, suggested }) => t("register.mrz.repair", { line, position, found, suggested })).join(" · ")}</p>
          <code className={s.zone} dir="ltr">
            {mended.lines.join("\n")}
          </code>
        </Notice>
      )}
    </>
  );
}

function useNoteWords(): (note: MrzNote) => string {
  const { t } = useI18n();
  return (note) => {
    switch (note.kind) {
      case "unknownState":
      case "formerState":
        return t(`register.mrz.note.${note.kind}`, { code: note.code });
      case "kindDoubtful":
        return t("register.mrz.note.kindDoubtful", { format: note.format.toUpperCase() });
      case "lookalike":
        return t("register.mrz.note.lookalike", { line: note.line, position: note.position, found: note.found, taken: note.taken });
      case "wrongKeyboard":
        return t("register.mrz.note.wrongKeyboard", { layout: t(`register.mrz.layout.${note.layout}`) });
      default:
        return t(`register.mrz.note.${note.kind}`);
    }
  };
}
