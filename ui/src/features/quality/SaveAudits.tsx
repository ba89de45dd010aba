import { Printer } from "lucide-react";
import { useState } from "react";
import { Button, FailureNotice, Grid, Notice, Row, SaveAs, Select, Stack, useToast } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { AuditReportQuery, ExportFormat } from "@/ipc/generated";

type WhatOfAudits = { of: "audits" } | { of: "sample"; audit: string } | { of: "report"; query: AuditReportQuery } | { of: "plan" } | { of: "feedback" | "consents"; audit: string };

const LANGUAGES = ["az", "ru", "en"] as const;

/** Saves a table of audits as a file. */
export function SaveAudits({ what, name }: { what: WhatOfAudits; name: string }) {
  const { t, lang } = useI18n();
  const say = useToast();
  const save = useCommand("quality.export", { quiet: true });
  const run = async (format: ExportFormat) => {
    const done = await save.run({ ...what, format, language: lang });
    if (done.ok) say(t("training.saved", { path: done.answer.path }));
  };
  return <SaveAs what={name} busy={save.busy} failure={save.failure} onSave={(format) => void run(format)} />;
}

/** The report on paper, in the language of whoever it is for. */
export function PrintReport({ query }: { query: AuditReportQuery }) {
  const { t } = useI18n();
  return <Print what={{ of: "report", query }} label={t("quality.print")} />;
}

/** The plan of action on one page. */
export function PrintPlan() {
  const { t } = useI18n();
  return <Print what={{ of: "plan" }} label={t("quality.print_plan")} />;
}

function Print({ what, label }: { what: WhatOfAudits; label: string }) {
  const { t, lang } = useI18n();
  const print = useCommand("quality.export", { quiet: true });
  const [language, setLanguage] = useState<string>(lang);
  const [path, setPath] = useState<string | null>(null);
  const run = () => void print.run({ ...what, format: "pdf", language }).then((done) => setPath(done.ok ? done.answer.path : null));
  return (
    <Stack gap={2}>
      <Grid min="11rem" gap={3}>
        <Select name="language" width="full" label={t("quality.print_language")} options={LANGUAGES.map((id) => ({ id, label: t(`language.${id}`) }))} value={language as (typeof LANGUAGES)[number]} onChange={setLanguage} />
        <Row align="end">
          <Button icon={Printer} busy={print.busy} onPress={run}>
            {label}
          </Button>
        </Row>
      </Grid>
      {print.failure && <FailureNotice failure={print.failure} onRetry={run} />}
      {path && (
        <Notice tone="success" live>
          {t("statistic.saved_at", { path })}
        </Notice>
      )}
    </Stack>
  );
}
