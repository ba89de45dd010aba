import { useEffect, useRef, type ReactNode } from "react";
import { useI18n } from "@/i18n";
import { LanguageSwitch } from "./LanguageSwitch";
import { Mark } from "./Mark";
import { ThemeMenu } from "./ThemeMenu";
import s from "./FrontDoor.module.css";

/** Before anyone has signed in: the house on one side, the door on the other. Languages can be changed here. */
export function FrontDoor({ children, wide, band }: { children: ReactNode; wide?: boolean; band?: ReactNode }) {
  const { t } = useI18n();
  return (
    <div className={s.door}>
      <aside className={s.house} aria-label="Panah">
        <div className={s.brand}>
          <Mark size={40} />
          <span className={s.name}>Panah</span>
        </div>
        <p className={s.motto}>{t("door.motto")}</p>
        <p className={s.meaning}>{t("door.meaning")}</p>
        <svg className={s.arch} viewBox="0 0 400 460" aria-hidden="true" focusable="false">
          <path d="M20 460V250C20 130 130 90 200 20C270 90 380 130 380 250V460" />
          <path d="M80 460V262C80 176 150 142 200 88C250 142 320 176 320 262V460" />
          <path className={s.light} d="M140 460V300C140 240 176 222 200 186C224 222 260 240 260 300V460Z" />
        </svg>
      </aside>
      <div className={s.side}>
        <header>
          <div className={s.top}>
            <LanguageSwitch />
            <ThemeMenu />
          </div>
          {band}
        </header>
        <main className={s.main}>
          <div className={wide ? s.wide : s.narrow}>{children}</div>
        </main>
      </div>
    </div>
  );
}

/** The question at the door; coming to it puts the keyboard there. */
export function DoorHeading({ title, lead, quiet }: { title: string; lead?: ReactNode; quiet?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Panah`;
  }, [title]);
  useEffect(() => {
    if (!quiet) heading.current?.focus();
  }, [quiet]);
  return (
    <header>
      <h1 ref={heading} tabIndex={-1} className={s.title}>
        {title}
      </h1>
      {lead && <p className={s.lead}>{lead}</p>}
    </header>
  );
}
