import { useState, type KeyboardEvent } from "react";
import { Button, useFault } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { LineView } from "@/ipc/generated";
import { rowsFor } from "./rows";
import s from "./Composer.module.css";

/** An earlier line, while it may still be changed. The journal keeps what stood there. */
export function LineEditor({ line, onDone }: { line: LineView; onDone(line: LineView | null): void }) {
  const { t } = useI18n();
  const fault = useFault();
  const [text, setText] = useState(line.text);
  const change = useCommand("interview.change_line", { quiet: true });

  const save = async () => {
    if (text === line.text) return onDone(null);
    const done = await change.run({ line: line.id, text });
    if (done.ok) onDone(done.answer);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      void save();
    } else if (event.key === "Escape" && text === line.text) {
      event.stopPropagation();
      onDone(null);
    }
  };
  return (
    <>
      <textarea
        aria-label={t("line.change_text", { number: line.number })}
        className={s.input}
        dir="auto"
        autoFocus
        rows={rowsFor(text)}
        value={text}
        aria-invalid={change.failure ? true : undefined}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
      />
      {change.failure && (
        <p role="alert" className={s.failed}>
          {t("line.failed", { why: fault.of(change.failure, "text") ?? fault.whole(change.failure) })}
        </p>
      )}
      <span className={s.actions}>
        <Button size="sm" look="primary" busy={change.busy} onPress={() => void save()}>
          {t("line.change_save")}
        </Button>
        <Button size="sm" look="quiet" onPress={() => onDone(null)}>
          {t("action.cancel")}
        </Button>
      </span>
    </>
  );
}
