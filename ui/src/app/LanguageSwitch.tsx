import { LANGUAGE_NAMES, LANGUAGES, useI18n } from "@/i18n";
import s from "./LanguageSwitch.module.css";

/** Three languages, one press each; at work at once. */
export function LanguageSwitch() {
  const { t, lang, setLang } = useI18n();
  return (
    <div role="group" aria-label={t("nav.language")} className={s.group}>
      {LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          title={LANGUAGE_NAMES[one]}
          aria-label={`${one.toUpperCase()} ${LANGUAGE_NAMES[one]}`}
          aria-pressed={one === lang}
          className={s.one}
          onClick={() => setLang(one)}
        >
          {one.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
