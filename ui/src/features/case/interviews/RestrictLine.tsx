import { useI18n } from "@/i18n";
import type { CaseFile, LineView } from "@/ipc/generated";
import { RestrictDialog } from "../restriction";

/** Puts classes on one line. */
export function RestrictLine({ file, line, onDone }: { file: CaseFile; line: LineView; onDone(): void }) {
  const { t } = useI18n();
  const called = t("restriction.line", { number: line.number });
  return <RestrictDialog file={file} of={{ kind: "line", record: line.id, called, own: line.own ?? [], classes: line.classes ?? [] }} onDone={onDone} />;
}
