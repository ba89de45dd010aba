import { cx } from "./cx";
import s from "./BidiText.module.css";

/** A name or other text in any script, kept from turning the words around it. `lang` chooses its letters. */
export function BidiText({ children, lang }: { children: string | null | undefined; lang?: string | null }) {
  if (!children) return null;
  const arabic = /[\u0600-\u06FF\u0750-\u077F\u08A0-\u08FF\uFB50-\uFDFF\uFE70-\uFEFF]/.test(children);
  const marked = lang ?? (arabic ? "ar" : undefined);
  return (
    <bdi dir="auto" lang={marked}>
      {children}
    </bdi>
  );
}

/** Latin name with the native writing after it (`stacked`: below it), when there is one and it says something new. */
export function PersonName({ latin, native, lang, stacked }: { latin: string; native?: string | null; lang?: string | null; stacked?: boolean }) {
  return (
    <span className={cx(s.person, stacked && s.stacked)}>
      <BidiText>{latin}</BidiText>
      {native && native !== latin && (
        <span className={s.native}>
          <BidiText lang={lang ?? null}>{native}</BidiText>
        </span>
      )}
    </span>
  );
}
