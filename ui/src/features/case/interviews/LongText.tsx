import { useMemo, useState } from "react";
import { useI18n } from "@/i18n";
import { chunks } from "./chunks";
import s from "./LongText.module.css";

const SHOWN = 1500;

/** A testimony may have a hundred thousand characters: its beginning stands here, the rest on request, laid out only where it is seen. */
export function LongText({ children }: { children: string }) {
  const { t, number } = useI18n();
  const [all, setAll] = useState(false);
  const long = children.length > SHOWN * 1.2;
  const parts = useMemo(() => (all ? chunks(children) : []), [all, children]);
  return (
    <>
      <div dir="auto" className={s.text}>
        {!long
          ? children
          : all
            ? parts.map((part, index) => (
                <div key={index} className={s.chunk}>
                  {part}
                </div>
              ))
            : `${children.slice(0, SHOWN)}…`}
      </div>
      {long && (
        <button type="button" className={s.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("line.show_less") : t("line.show_all", { count: number(children.length) })}
        </button>
      )}
    </>
  );
}
