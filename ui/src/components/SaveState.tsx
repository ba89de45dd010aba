import { CircleAlert, CircleCheck, CircleDashed, RefreshCw } from "lucide-react";
import { useI18n } from "@/i18n";
import { cx } from "./cx";
import s from "./SaveState.module.css";

export type Saved =
  | { state: "clean" }
  | { state: "dirty" }
  | { state: "saving" }
  | { state: "saved"; at: Date | string }
  | { state: "failed"; why?: string };

/** Always on screen beside a form: never guess whether something was kept. */
export function SaveState({ saved }: { saved: Saved }) {
  const { t, time } = useI18n();
  const [Icon, words] =
    saved.state === "saved"
      ? ([CircleCheck, t("save.saved", { time: time(saved.at) })] as const)
      : saved.state === "saving"
        ? ([RefreshCw, t("save.saving")] as const)
        : saved.state === "failed"
          ? ([CircleAlert, saved.why ? t("save.failed_why", { why: saved.why }) : t("save.failed")] as const)
          : saved.state === "dirty"
            ? ([CircleDashed, t("save.dirty")] as const)
            : ([CircleCheck, t("save.clean")] as const);
  return (
    <span role="status" className={cx(s.saved, s[saved.state])}>
      <Icon aria-hidden="true" className={s.icon} />
      {words}
    </span>
  );
}
