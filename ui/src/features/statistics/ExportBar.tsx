import { Download } from "lucide-react";
import { useState } from "react";
import { Button, FailureNotice, Notice, Select } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { ExportFormat, Publication, ReturnQuery, SituationQuery, TableQuery } from "@/ipc/generated";
import { useSheetWords } from "./useSheetWords";
import s from "./Statistics.module.css";

type WhatToExport = { of: "return"; query: ReturnQuery } | { of: "submission"; submission: string } | { of: "table"; query: TableQuery } | { of: "situation"; query: SituationQuery } | { of: "balance"; query: ReturnQuery } | { of: "submittedBalance"; submission: string } | { of: "difference"; submission: string; other: string | null };

const FORMATS: readonly ExportFormat[] = ["xlsx", "csv", "pdf"];
const PUBLICATIONS: readonly Publication[] = ["exact", "suppressed", "rounded"];

/** Saves figures as files: exact for whoever receives them, without small counts for everybody else. */
export function ExportBar({ what, title, notes }: { what: WhatToExport; title: string; notes: string[] }) {
  const { t, lang } = useI18n();
  const words = useSheetWords();
  const [format, setFormat] = useState<ExportFormat>("xlsx");
  const [publication, setPublication] = useState<Publication>("exact");
  const [path, setPath] = useState<string | null>(null);
  const command = useCommand("statistic.export", { quiet: true });
  const save = () => {
    const given = { title, notes: [...notes, t(`statistic.publication.${publication}`)], words };
    void command.run({ ...what, format, publication, language: lang, words: given }).then((done) => setPath(done.ok ? done.answer.path : null));
  };
  return (
    <div className={s.export}>
      <div className={s.exportRow}>
        <Select<ExportFormat> name="format" width="full" label={t("statistic.format")} value={format} onChange={setFormat} options={FORMATS.map((id) => ({ id, label: t(`statistic.format.${id}`) }))} />
        <Select<Publication> name="publication" width="full" label={t("statistic.publication")} value={publication} onChange={setPublication} options={PUBLICATIONS.map((id) => ({ id, label: t(`statistic.publication.${id}`) }))} />
        <Button icon={Download} onPress={save} disabled={command.busy}>
          {t("statistic.save_file")}
        </Button>
      </div>
      {format === "csv" && <p className={s.when}>{t("statistic.csv_hint")}</p>}
      {command.failure && <FailureNotice failure={command.failure} onRetry={save} />}
      {path && (
        <Notice tone="success" live>
          {t("statistic.saved_at", { path })}
        </Notice>
      )}
    </div>
  );
}
