import { useMemo, useState } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import { Check } from "lucide-react";
import { TextField, cx, foldForSearch } from "@/components";
import { useI18n } from "@/i18n";
import type { Quote } from "./lines";
import s from "./LinePicker.module.css";

const SHOWN = 150;
const LETTERS = 280;

/** Lines of the interviews, found by a word or a number, taken with Space or Enter. */
export function LinePicker({ quotes, chosen, onChange }: { quotes: readonly Quote[]; chosen: readonly string[]; onChange(chosen: string[]): void }) {
  const { t } = useI18n();
  const [typed, setTyped] = useState("");
  // At once: whoever types and goes on by Tab must not take a line of the list before.
  const wanted = foldForSearch(typed);
  const folded = useMemo(() => quotes.map((quote) => ({ quote, text: foldForSearch(`${quote.line.number} ${quote.line.text}`) })), [quotes]);
  const found = useMemo(() => folded.filter(({ text }) => text.includes(wanted)).map(({ quote }) => quote), [folded, wanted]);
  const shown = found.slice(0, SHOWN);
  return (
    <div className={s.picker}>
      <TextField name="search" type="search" width="full" label={t("assessment.search_lines")} placeholder={t("assessment.search_hint")} value={typed} onChange={setTyped} />
      <ListBox
        aria-label={t("assessment.picker")}
        className={cx(s.list)}
        selectionMode="multiple"
        selectionBehavior="toggle"
        items={shown.map((quote) => ({ id: quote.line.id, quote }))}
        selectedKeys={new Set(chosen)}
        onSelectionChange={(keys) => {
          if (keys === "all") return;
          // Those hidden by the search stay chosen; the order is the one they were taken in.
          const hidden = chosen.filter((id) => !shown.some(({ line }) => line.id === id));
          const kept = chosen.filter((id) => keys.has(id) || hidden.includes(id));
          const fresh = [...keys].map(String).filter((id) => !chosen.includes(id));
          onChange([...kept, ...fresh]);
        }}
        escapeKeyBehavior="none"
        renderEmptyState={() => <p className={s.none}>{t("assessment.no_lines_found")}</p>}
      >
        {({ id, quote: { line, label } }) => (
          <ListBoxItem id={id} textValue={`${label} ${line.text.slice(0, LETTERS)}`} className={cx(s.item)}>
            {({ isSelected }) => (
              <>
                <span className={cx(s.box, isSelected && s.taken)} aria-hidden="true">
                  {isSelected && <Check />}
                </span>
                <span className={s.words}>
                  <span className={s.source}>
                    {label} · {t(`line.${line.kind}`)}
                  </span>
                  <span dir="auto" className={s.text}>
                    {line.text.length > LETTERS ? `${line.text.slice(0, LETTERS)}…` : line.text}
                  </span>
                </span>
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
      {found.length > shown.length && <p className={s.none}>{t("assessment.more_lines", { count: found.length - shown.length })}</p>}
    </div>
  );
}
