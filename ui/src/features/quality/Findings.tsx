import { useListWord } from "@/app/lists";
import { useWords } from "@/app/words";
import { Card, Row, Stack, StatusPill } from "@/components";
import { useI18n } from "@/i18n";
import type { AuditFinding } from "@/ipc/generated";
import { fileAt } from "./addresses";
import { EvidenceList } from "./Evidence";
import s from "./Gap.module.css";

/** Errors that were found, each with its words, its causes and what it rests on. */
export function Findings({ findings, sheets }: { findings: readonly AuditFinding[]; sheets: boolean }) {
  const { t } = useI18n();
  const words = useWords();
  const cause = useListWord("audit_cause");
  return (
    <ul className={s.list}>
      {findings.map((one) => (
        <li key={`${one.file} ${one.code}`} className={s.entry}>
          <Stack gap={2}>
            <Row gap={2}>
              <StatusPill tone={one.mark === "significant" ? "danger" : "warning"}>{t(`quality.mark.${one.mark}`)}</StatusPill>
              <bdi>{words(one.text)}</bdi>
              {sheets && <a href={fileAt(one.file)}>{one.number || t("quality.sheet")}</a>}
            </Row>
            {one.note && (
              <p>
                <bdi>{one.note}</bdi>
              </p>
            )}
            {one.causes.length > 0 && (
              <Row gap={2}>
                {one.causes.map((code) => (
                  <StatusPill key={code}>{cause(code)}</StatusPill>
                ))}
              </Row>
            )}
            <EvidenceList views={one.evidence} />
          </Stack>
        </li>
      ))}
    </ul>
  );
}

/** The errors of one audit, by file. */
export function FindingsCard({ findings }: { findings: readonly AuditFinding[] }) {
  const { t, number } = useI18n();
  if (findings.length === 0) return null;
  return (
    <Card title={t("quality.findings")} note={number(findings.length)}>
      <Findings findings={findings} sheets />
    </Card>
  );
}
