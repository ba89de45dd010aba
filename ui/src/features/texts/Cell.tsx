import { CircleHelp } from "lucide-react";
import { StatusPill } from "@/components";
import { useI18n } from "@/i18n";
import type { TextName, TextRow } from "@/ipc/generated";
import { textHref } from "./addresses";
import { STATE_TONE } from "./states";
import s from "./Texts.module.css";

/** One text in one language: what is in use, and what is being written. */
export function Cell({ row, text, title, language }: { row: TextRow | undefined; text: TextName; title: string; language: string }) {
  const { t } = useI18n();
  const version = row?.version ?? 0;
  return (
    <div className={s.cell}>
      <a href={textHref(text)} className={version ? s.open : s.missing}>
        {version ? t("texts.version", { version }) : t("texts.not_written")}
        <span className="visually-hidden">{t("texts.open", { title, language })}</span>
      </a>
      {row?.open && <StatusPill tone={STATE_TONE[row.open]}>{t(`texts.state.${row.open}`)}</StatusPill>}
      {row && version > 0 && !row.verified && (
        <span className={s.mark} title={t("texts.unconfirmed")}>
          <CircleHelp aria-hidden="true" />
          <span className="visually-hidden">{t("texts.unconfirmed")}</span>
        </span>
      )}
    </div>
  );
}
