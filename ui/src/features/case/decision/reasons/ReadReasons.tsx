import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { useAddressed } from "@/app/useAddressed";
import { Notice, Section, StatusPill } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { CaseFile, ParagraphView, Reasons } from "@/ipc/generated";
import { paragraphName } from "@/features/quality/addresses";
import { useSources } from "../../assessment/useSources";
import { nameOf } from "../../interviews/people";
import { Chips } from "./Chips";
import { textIn } from "./paragraphs";
import { useBasisWords } from "./useBasisWords";
import s from "./Reasons.module.css";

export interface ReadReasonsProps {
  file: CaseFile;
  reasons: Reasons;
  /** Whom the letter addresses, where there are several. */
  names?: string;
  /** The letter; none is the first. */
  letter?: string;
}

/** The reasons of a letter to be read, in each language, with what each paragraph rests on and whether it still agrees. */
export function ReadReasons({ file, reasons, names, letter }: ReadReasonsProps) {
  const { t } = useI18n();
  const sources = useSources(file);
  const words = useBasisWords(file, sources);
  const desk = useQuery("decision.reasons", { application: file.id, letter: letter ?? null, draft: null });
  const views = desk.data?.paragraphs ?? [];
  return file.writing.reasoned.filter((language) => reasons.some((one) => textIn(one, language))).map((language, at) => (
    <Section
      key={language}
      title={names ? t("compare.reasons_of", { language: t(`language.${language}`), name: names }) : t("decision.reasons_title", { language: t(`language.${language}`) })}
      level={3}
    >
      <ol className={s.numbered} lang={language} dir="auto">
        {reasons.map((paragraph, index) => {
          const text = textIn(paragraph, language);
          if (text === "") return null;
          return (
            <Paragraph key={index} number={index + 1} name={at === 0 ? paragraphName(index + 1, letter) : ""}>
              <p className={s.prose}>{text}</p>
              {at === 0 && (
                <>
                  <Marks file={file} view={views[index]} why={(one) => { const basis = paragraph.restsOn[one.at]; return basis ? words.why(basis, one) : ""; }} annex={paragraph.annex} />
                  {paragraph.restsOn.length > 0 && <Chips bases={paragraph.restsOn} words={words} disagreements={views[index]?.disagreements ?? []} number={index + 1} />}
                </>
              )}
            </Paragraph>
          );
        })}
      </ol>
    </Section>
  ));
}

/** A numbered paragraph; an address may name it. */
function Paragraph({ number, name, children }: { number: number; name: string; children: ReactNode }) {
  const named = useAddressed<HTMLLIElement>("paragraph", name);
  return (
    <li ref={named} tabIndex={-1} value={number} dir="auto">
      {children}
    </li>
  );
}

/** What whoever reviews must see at a paragraph. */
function Marks({ file, view, why, annex }: { file: CaseFile; view: ParagraphView | undefined; why(one: ParagraphView["disagreements"][number]): string; annex: string | null }) {
  const { t } = useI18n();
  const names = (of: readonly string[]) => of.map((person) => nameOf(file, person)).join(", ");
  return (
    <>
      {annex && (
        <p>
          <StatusPill tone="warning" icon={Lock}>
            {t("reasons.read_by_one", { name: nameOf(file, annex) })}
          </StatusPill>
        </p>
      )}
      {view && view.disagreements.length > 0 && (
        <Notice tone={view.disagreements.some((one) => one.contradicts) ? "danger" : "warning"} title={t("reasons.disagrees")}>
          <ul className={s.why}>
            {view.disagreements.map((one) => (
              <li key={one.at}>{why(one)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {view && view.disclosed.length > 0 && <Notice tone="danger" title={t("reasons.disclosed", { names: names(view.disclosed) })} />}
    </>
  );
}
