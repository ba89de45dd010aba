import { FolderOpen } from "lucide-react";
import { useRef } from "react";
import { BidiText, Button, Field, Row } from "@/components";
import { useI18n } from "@/i18n";

export interface FileFieldProps {
  name: string;
  label: string;
  hint: string;
  /** Endings and types of the files that the system's window offers. */
  accept: string;
  file: File | null;
  onChange(file: File | null): void;
  error?: string | undefined;
}

/** A file of this machine. */
export function FileField({ name, label, hint, accept, file, onChange, error }: FileFieldProps) {
  const { t } = useI18n();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Field group name={name} label={label} hint={hint} error={error} width="full">
      {({ describedBy }) => (
        <Row>
          <Button icon={FolderOpen} {...(describedBy ? { describedBy } : {})} onPress={() => input.current?.click()}>
            {t("folder.choose_file")}
          </Button>
          <span role="status">{file ? <BidiText>{file.name}</BidiText> : t("folder.no_file")}</span>
          <input
            ref={input}
            type="file"
            className="visually-hidden"
            tabIndex={-1}
            aria-hidden="true"
            accept={accept}
            onChange={(event) => {
              const chosen = event.target.files?.[0];
              // Whoever closes the window without a choice keeps what was chosen before.
              if (chosen) onChange(chosen);
            }}
          />
        </Row>
      )}
    </Field>
  );
}
