import { useState } from "react";
import { useI18n } from "@/i18n";
import s from "./LongText.module.css";

const SHOWN = 1500;

/** A testimony may have a hundred thousand characters: its beginning stands here, the rest on request. */
export function LongText({ children }: { children: string }) {
  const { t, number } = useI18n();
  const [all, setAll] = useState(false);
  const long = children.length > SHOWN * 1.2;
  return (
    <>
      <p dir="auto" className={s.text}>
        {long && !all ? `${children.slice(0, SHOWN)}…` : children}
      </p>
      {long && (
        <button type="button" className={s.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("line.show_less") : t("line.show_all", { count: number(children.length) })}
        </button>
      )}
    </>
  );
}
