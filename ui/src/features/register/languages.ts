import { useMemo } from "react";
import type { ComboOption } from "@/components";
import { useI18n } from "@/i18n";

/** Languages applicants speak, by tag, each in its own writing too. */
const SPOKEN = {
  fa: "فارسی",
  prs: "دری",
  ps: "پښتو",
  ar: "العربية",
  ru: "Русский",
  uk: "Українська",
  tr: "Türkçe",
  ur: "اردو",
  en: "English",
  az: "Azərbaycanca",
  azb: "تورکجه",
  am: "አማርኛ",
  be: "Беларуская",
  bn: "বাংলা",
  ce: "Нохчийн",
  ckb: "کوردیی ناوەندی",
  es: "Español",
  fr: "Français",
  haz: "هزارگی",
  hi: "हिन्दी",
  hy: "Հայերեն",
  ka: "ქართული",
  kk: "Қазақша",
  ku: "Kurmancî",
  ky: "Кыргызча",
  pa: "ਪੰਜਾਬੀ",
  si: "සිංහල",
  so: "Soomaali",
  ta: "தமிழ்",
  tg: "Тоҷикӣ",
  ti: "ትግርኛ",
  tk: "Türkmençe",
  ug: "ئۇيغۇرچە",
  uz: "Oʻzbekcha",
  zh: "中文",
} as const;
type Spoken = keyof typeof SPOKEN;
const TAGS = Object.keys(SPOKEN) as Spoken[];
/** Those heard daily stand first. */
const FREQUENT = 10;

export function useLanguageOptions(): ComboOption<string>[] {
  const { t, compare } = useI18n();
  return useMemo(() => {
    const options = TAGS.map((id) => ({ id, label: t(`language.${id}`), detail: SPOKEN[id], also: id }));
    const rest = options.slice(FREQUENT).sort((a, b) => compare(a.label, b.label));
    return [...options.slice(0, FREQUENT), ...rest];
  }, [t, compare]);
}

/** The name of a language by its tag; the tag itself where it has none here. */
export function useLanguageName(): (tag: string | null | undefined) => string {
  const { t } = useI18n();
  return (tag) => (tag ? t(`language.${tag}`) : "");
}
