import { useI18n } from "@/i18n";
import type { Failure } from "@/ipc";
import { Button } from "./Button";
import { Notice } from "./Notice";
import { useFault } from "./useFault";

/** Something could not be fetched: what, what to do, and a way to try again. */
export function FailureNotice({ failure, onRetry }: { failure: Failure; onRetry?: (() => void) | undefined }) {
  const { t } = useI18n();
  const fault = useFault();
  return (
    <Notice
      tone="danger"
      live
      inPlace={onRetry !== undefined}
      title={fault.whole(failure)}
      actions={
        onRetry && (
          <Button size="sm" onPress={onRetry}>
            {t("action.retry")}
          </Button>
        )
      }
    >
      {fault.advice(failure)}
    </Notice>
  );
}
