import { Plus } from "lucide-react";
import { useEffect, useState } from "react";
import { BidiText, Button, Checkbox, FailureNotice, cx, StatusPill, TextField } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { Citation, Picked } from "@/ipc/generated";
import { isChosen, keyOf } from "./picking";
import { Published } from "./Published";
import { Snippet } from "./Snippet";
import { SourceState } from "./SourceState";
import { useSourceWords } from "./useSourceWords";
import s from "./Coi.module.css";

export interface SourcePickerProps {
  /** Countries that the case is about, ISO 3166 alpha-3: only their sources are offered, until the officer asks for all. */
  countries: readonly string[];
  /** What is cited already: it is shown as such and not offered again. */
  chosen?: readonly Citation[];
  onPick(citation: Citation, picked: Picked): void;
}

const RESTS = 200;

/** Chooses a source, or one quotation from it, to rest something on. Its names are its own: it stands in any form. */
export function SourcePicker({ countries, chosen = [], onPick }: SourcePickerProps) {
  const { t } = useI18n();
  const words = useSourceWords();
  const [typed, setTyped] = useState("");
  const [text, setText] = useState("");
  const [all, setAll] = useState(countries.length === 0);
  useEffect(() => {
    const soon = setTimeout(() => setText(typed), RESTS);
    return () => clearTimeout(soon);
  }, [typed]);
  const { data, failure, loading, reload } = useQuery("coi.pick", { text, countries: all ? [] : [...countries], topics: [], old: false, skip: 0 }, { keep: true });
  return (
    <div className={s.pick}>
      <TextField name="coi-pick" type="search" width="full" label={t("coi.pick_box")} hint={t("coi.box_hint")} value={typed} onChange={setTyped} />
      {countries.length > 0 && <Checkbox name="coi-pick-all" label={t("coi.pick_all")} hint={t("coi.pick_only", { countries: words.countries(countries) })} checked={all} onChange={setAll} />}
      <p role="status" className={s.count}>
        {data && !loading && (data.length === 0 ? t("coi.none") : t("coi.pick_count", { count: data.length }))}
      </p>
      {failure && <FailureNotice failure={failure} onRetry={reload} />}
      {data && data.length > 0 && (
        <ul className={s.picked} aria-label={t("coi.results")} aria-busy={loading || undefined} tabIndex={0}>
          {data.map((one) => (
            <li key={keyOf(one.citation)} className={cx(s.choice, one.citation.quote !== null && s.choiceOfQuote)}>
              <span>
                {one.citation.quote === null ? (
                  <>
                    <span className={s.resultTitle}>
                      <BidiText>{one.source.title}</BidiText>
                      <SourceState source={one.source} />
                    </span>
                    <span className={s.quiet}>
                      <Published source={one.source} />
                    </span>
                  </>
                ) : (
                  <>
                    <span className={s.quiet}>{t("coi.quote_on", { page: one.page ?? 1 })}</span>
                    <Snippet pieces={one.snippet} />
                  </>
                )}
              </span>
              {isChosen(one.citation, chosen) ? (
                <StatusPill tone="success">{t("coi.picked")}</StatusPill>
              ) : (
                <Button size="sm" icon={Plus} label={t(one.citation.quote === null ? "coi.pick_source" : "coi.pick_quote", { title: one.source.title, page: one.page ?? 1 })} onPress={() => onPick(one.citation, one)}>
                  {t("coi.pick")}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
