import { CircleAlert, CircleCheck, CircleDashed, RefreshCw } from "lucide-react";
import { useFault } from "@/components";
import { useI18n } from "@/i18n";
import { toSecond } from "./times";
import type { Composer } from "./useComposer";
import s from "./Composer.module.css";

/** Whether the words are safe: never to be guessed. */
export function Saving({ composer, id }: { composer: Composer; id: string }) {
  const { t } = useI18n();
  const fault = useFault();
  const { sending, failure, text, last, draft } = composer;
  if (failure) {
    return (
      <p id={id} role="alert" className={s.failed}>
        <CircleAlert aria-hidden="true" />
        <span>
          {t("line.failed", { why: fault.of(failure, "text") ?? fault.of(failure, "refers") ?? fault.whole(failure) })}
          <br />
          {fault.advice(failure)}
        </span>
      </p>
    );
  }
  const [Icon, words] = sending
    ? ([RefreshCw, t("line.saving")] as const)
    : text !== ""
      ? ([CircleDashed, draft.saved.state === "saved" ? t("line.unsent_kept", { time: toSecond(draft.saved.at) }) : t("line.unsent")] as const)
      : last
        ? ([CircleCheck, t("line.saved", { time: toSecond(last.at) })] as const)
        : ([CircleDashed, ""] as const);
  return (
    <p id={id} role="status" className={s.state} data-saved={last?.number}>
      {words && <Icon aria-hidden="true" />}
      {words}
    </p>
  );
}
