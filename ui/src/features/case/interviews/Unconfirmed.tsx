import { Notice } from "@/components";
import { useListWord } from "@/app/lists";
import { useI18n } from "@/i18n";
import type { Opening } from "@/ipc/generated";
import s from "./Closing.module.css";

/** What was not confirmed at the opening: it must not be forgotten when people sign. */
export function Unconfirmed({ opening }: { opening: Opening | null }) {
  const { t } = useI18n();
  const word = useListWord("opening");
  const open = opening?.answers.filter(({ reply }) => reply === "no") ?? [];
  if (!opening) return <Notice tone="warning">{t("opening.none")}</Notice>;
  if (open.length === 0) return null;
  return (
    <Notice tone="warning" title={t("opening.not_confirmed")}>
      <dl className={s.answers}>
        {open.map(({ item, note }) => (
          <div key={item}>
            <dt>{word(item)}</dt>
            <dd dir="auto">{note}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}
