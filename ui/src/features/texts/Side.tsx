import { Tabs } from "@/components";
import { useI18n } from "@/i18n";
import type { Sample, TextFile } from "@/ipc/generated";
import { Changes } from "./Changes";
import { Insert } from "./Insert";
import { Editions } from "./Editions";
import { Shown } from "./Shown";
import type { TextPreviewState } from "./useTextPreview";
import s from "./Texts.module.css";

export interface People {
  sample: Sample;
  case: string;
}

export interface SideProps {
  file: TextFile;
  source: string;
  preview: TextPreviewState;
  people: People;
  onPeople(people: People): void;
  onInsert: ((words: string) => void) | undefined;
  writes: boolean;
}

/** Beside the source: the letter, what can be put in, what changed, all editions. */
export function Side({ file, source, preview, people, onPeople, onInsert, writes }: SideProps) {
  const { t } = useI18n();
  return (
    <div className={s.side}>
      <Tabs
        label={t("texts.beside")}
        items={[
          { id: "preview", label: t("texts.preview"), children: <Shown preview={preview} people={people} onPeople={onPeople} /> },
          { id: "insert", label: t("texts.insert"), children: <Insert file={file} onInsert={onInsert} /> },
          { id: "changes", label: t("texts.changes"), children: <Changes file={file} source={source} /> },
          { id: "editions", label: t("texts.editions"), children: <Editions file={file} writes={writes} /> },
        ]}
      />
    </div>
  );
}
