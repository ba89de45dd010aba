import { useMemo } from "react";
import { useI18n } from "@/i18n";
import { differences } from "./words";
import s from "./Compare.module.css";

/** Two texts side by side, with what went and what came. */
export function Sides({ old, now }: { old: string; now: string }) {
  const { t } = useI18n();
  const pieces = useMemo(() => differences(old, now), [old, now]);
  return (
    <div className={s.sides}>
      <p dir="auto" className={s.text}>
        {pieces.filter(({ kind }) => kind !== "new").map((piece, index) => (piece.kind === "gone" ? <del key={index} className={s.gone}>{piece.text}</del> : <span key={index}>{piece.text}</span>))}
        {old === "" && <span className={s.none}>{t("decision.not_written")}</span>}
      </p>
      <p dir="auto" className={s.text}>
        {pieces.filter(({ kind }) => kind !== "gone").map((piece, index) => (piece.kind === "new" ? <ins key={index} className={s.new}>{piece.text}</ins> : <span key={index}>{piece.text}</span>))}
        {now === "" && <span className={s.none}>{t("decision.not_written")}</span>}
      </p>
    </div>
  );
}
