import { useEffect, useId, useSyncExternalStore } from "react";
import { Button, Dialog } from "@/components";
import { useI18n } from "@/i18n";

/** Forms that hold something not yet saved. Leaving one in silence is not possible. */
const dirty = new Set<string>();
const listeners = new Set<() => void>();
let waiting: (() => void) | null = null;

function publish(): void {
  for (const listener of listeners) listener();
}

/** True when nothing is unsaved; else asks, and goes on when the officer says so. */
export function mayLeave(then: () => void): boolean {
  if (dirty.size === 0) return true;
  waiting = then;
  publish();
  return false;
}

window.addEventListener("beforeunload", (event) => {
  if (dirty.size > 0) event.preventDefault();
});

/** Marks the screen as holding unsaved work while `unsaved` is true. */
export function useUnsaved(unsaved: boolean): void {
  const id = useId();
  useEffect(() => {
    if (!unsaved) return;
    dirty.add(id);
    return () => void dirty.delete(id);
  }, [id, unsaved]);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function LeaveDialog() {
  const { t } = useI18n();
  const asked = useSyncExternalStore(subscribe, () => waiting);
  const stay = () => {
    waiting = null;
    publish();
  };
  const leave = () => {
    const then = waiting;
    dirty.clear();
    stay();
    then?.();
  };
  return (
    <Dialog
      alert
      size="sm"
      title={t("unsaved.title")}
      open={asked !== null}
      onClose={stay}
      actions={
        <>
          <Button look="danger" onPress={leave}>
            {t("unsaved.leave")}
          </Button>
          <Button look="primary" onPress={stay} autoFocus>
            {t("unsaved.stay")}
          </Button>
        </>
      }
    >
      <p>{t("unsaved.text")}</p>
    </Dialog>
  );
}
