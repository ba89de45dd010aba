import { ArrowDown, ArrowUp, Eye, Lock, Plus, RefreshCw, Trash2 } from "lucide-react";
import { memo, useState, type KeyboardEvent } from "react";
import { Button, IconButton, Menu, Notice, StatusPill, TextArea } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile, Paragraph, ParagraphView } from "@/ipc/generated";
import { nameOf } from "../../interviews/people";
import { Chips } from "./Chips";
import { isUnfinished, textIn } from "./paragraphs";
import { Renew } from "./Renew";
import type { BasisWords } from "./useBasisWords";
import s from "./Reasons.module.css";

export interface ParagraphItemProps {
  file: CaseFile;
  words: BasisWords;
  paragraph: Paragraph;
  /** Its place among the paragraphs, from none. */
  at: number;
  last: boolean;
  language: string;
  /** Whom the letter addresses. */
  persons: readonly string[];
  /** The language that the others are translated from. */
  official: string;
  view: ParagraphView | undefined;
  proposal: Paragraph | undefined;
  error: string | undefined;
  name: string;
  onChange(at: number, part: Partial<Paragraph>): void;
  onMove(from: number, to: number): void;
  onRemove(at: number): void;
}

/** One paragraph, drawn anew only where something of its own changed: what it says in a language, what it rests on, and whether both still agree. */
export const ParagraphItem = memo(function ParagraphItem(props: ParagraphItemProps) {
  const { file, words, paragraph, at, last, language, persons, official, view, proposal, error, name, onChange, onMove, onRemove } = props;
  const number = at + 1;
  const change = (part: Partial<Paragraph>) => onChange(at, part);
  const move = (by: number) => onMove(at, at + by);
  const { t } = useI18n();
  const [comparing, setComparing] = useState(false);
  const text = textIn(paragraph, language);
  const other = language === official ? "" : textIn(paragraph, official);
  const proposed = proposal?.texts[language];
  const names = (of: readonly string[]) => of.map((person) => nameOf(file, person)).join(", ");
  const keyed = (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (by === 0 || (by < 0 && number === 1) || (by > 0 && last)) return;
    event.preventDefault();
    move(by);
  };
  const readers = [
    { id: "all", label: t("reasons.read_by_all"), icon: Eye, chosen: paragraph.annex === null, onPress: () => change({ annex: null }) },
    ...persons.map((person) => ({ id: person, label: t("reasons.read_by_one", { name: nameOf(file, person) }), icon: Lock, chosen: paragraph.annex === person, onPress: () => change({ annex: person }) })),
  ];
  const disagreements = view?.disagreements ?? [];
  return (
    <li className={s.paragraph} data-wrong={disagreements.length > 0 || (view?.disclosed.length ?? 0) > 0 || undefined}>
      <div className={s.handle}>
        <span aria-hidden="true" className={s.number}>
          {number}
        </span>
        <IconButton size="sm" icon={ArrowUp} label={t("decision.reason_up", { number })} disabled={number === 1} onPress={() => move(-1)} />
        <IconButton size="sm" icon={ArrowDown} label={t("decision.reason_down", { number })} disabled={last} onPress={() => move(1)} />
        <IconButton size="sm" icon={Trash2} label={t("decision.remove_reason", { number })} onPress={() => onRemove(at)} />
      </div>
      <div className={s.sheet}>
        <TextArea
          name={name}
          label={t("decision.reason", { number })}
          lang={language}
          rows={3}
          value={text}
          onChange={(next) => change({ texts: { ...paragraph.texts, [language]: next } })}
          onKeyDown={keyed}
          error={error}
        />
        {text.trim() === "" && other.trim() !== "" && (
          <div className={s.other} lang={official}>
            <p className={s.otherHead}>{t("reasons.in_official", { language: t(`language.${official as "az"}`) })}</p>
            <p dir="auto" className={s.otherText}>
              {other}
            </p>
            {proposed && (
              <div>
                <Button size="sm" icon={Plus} onPress={() => change({ texts: { ...paragraph.texts, [language]: proposed } })}>
                  {t("reasons.take_language", { number, language: t(`language.${language as "az"}`) })}
                </Button>
              </div>
            )}
          </div>
        )}
        {isUnfinished(text) && <p className={s.unfinished}>{t("reasons.unfinished")}</p>}
        {disagreements.length > 0 && (
          <Notice
            tone={disagreements.some((one) => one.contradicts) ? "danger" : "warning"}
            title={t("reasons.disagrees")}
            actions={
              <Button size="sm" icon={RefreshCw} onPress={() => setComparing(true)}>
                {t("reasons.compare", { number })}
              </Button>
            }
          >
            <ul className={s.why}>
              {disagreements.map((one) => {
                const basis = paragraph.restsOn[one.at];
                return basis && <li key={one.at}>{words.why(basis, one)}</li>;
              })}
            </ul>
          </Notice>
        )}
        {view && view.disclosed.length > 0 && (
          <Notice tone="danger" title={t("reasons.disclosed", { names: names(view.disclosed) })}>
            {t("reasons.disclosed_do")}
          </Notice>
        )}
        <div className={s.under}>
          <Chips bases={paragraph.restsOn} words={words} disagreements={disagreements} number={number} />
          {view && view.confidences.length > 0 && (
            <StatusPill tone="warning" icon={Lock}>
              {t("reasons.in_confidence", { names: names(view.confidences) })}
            </StatusPill>
          )}
          {(persons.length > 1 || paragraph.annex !== null) && (
            <Menu
              label={t("reasons.readers", { number })}
              named
              trigger={
                <span className={s.readers}>
                  {paragraph.annex === null ? <Eye aria-hidden="true" /> : <Lock aria-hidden="true" />}
                  {paragraph.annex === null ? t("reasons.read_by_all") : t("reasons.read_by_one", { name: nameOf(file, paragraph.annex) })}
                  <span className="visually-hidden">{t("reasons.readers", { number })}</span>
                </span>
              }
              items={readers}
            />
          )}
        </div>
      </div>
      {comparing && (
        <Renew
          number={number}
          paragraph={paragraph}
          proposal={proposal}
          onClose={() => setComparing(false)}
          onTake={() => {
            setComparing(false);
            // A language that was left out stays left out.
            const taken = Object.entries(proposal?.texts ?? {}).filter(([tag]) => tag === official || textIn(paragraph, tag).trim() !== "");
            if (proposal) change({ texts: { ...paragraph.texts, ...Object.fromEntries(taken) }, restsOn: proposal.restsOn });
          }}
          onKeep={() => {
            setComparing(false);
            change({ restsOn: view?.now ?? [] });
          }}
        />
      )}
    </li>
  );
});
