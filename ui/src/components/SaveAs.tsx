import { useI18n } from "@/i18n";
import type { Failure } from "@/ipc";
import { Button } from "./Button";
import { FailureNotice } from "./FailureNotice";
import { Row } from "./Stack";

const FORMATS = ["csv", "xlsx"] as const;

export interface SaveAsProps {
  /** What is saved, for those who hear the button without seeing what stands beside it. */
  what: string;
  busy: boolean;
  failure: Failure | null;
  onSave(format: (typeof FORMATS)[number]): void;
}

/** Saves what stands beside it as a file for programs. */
export function SaveAs({ what, busy, failure, onSave }: SaveAsProps) {
  const { t } = useI18n();
  return (
    <Row gap={2}>
      {FORMATS.map((format) => (
        <Button key={format} size="sm" busy={busy} onPress={() => onSave(format)}>
          {t(`training.export_${format}`)}
          <span className="visually-hidden">: {what}</span>
        </Button>
      ))}
      {failure && <FailureNotice failure={failure} />}
    </Row>
  );
}
