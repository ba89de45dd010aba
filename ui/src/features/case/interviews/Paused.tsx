import { Button } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { LineView } from "@/ipc/generated";
import { toSecond } from "./times";
import s from "./Composer.module.css";

/** While a break lasts. Going on, or writing the next line, ends it. */
export function Paused({ interview, since, onResumed }: { interview: string; since: LineView; onResumed(line: LineView): void }) {
  const { t } = useI18n();
  const end = useCommand("interview.end_break", { quiet: true });
  const resume = async () => {
    const done = await end.run({ interview });
    if (done.ok && done.answer) onResumed(done.answer);
  };
  return (
    <div className={s.paused}>
      <p role="status">{t("line.paused", { time: toSecond(since.at) })}</p>
      <Button look="primary" autoFocus busy={end.busy} onPress={() => void resume()}>
        {t("line.resume")}
      </Button>
    </div>
  );
}
