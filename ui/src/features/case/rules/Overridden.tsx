import { BidiText, Notice } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile } from "@/ipc/generated";
import { useRuleWords } from "./RuleGate";
import s from "./Rules.module.css";

/** Warnings that somebody went on in spite of, each with the reason: whoever reviews reads them first. */
export function Overridden({ file }: { file: CaseFile }) {
  const { t, dateTime } = useI18n();
  const words = useRuleWords(file);
  if (file.overrides.length === 0) return null;
  return (
    <Notice title={t("rules.overridden", { count: file.overrides.length })}>
      <ul className={s.rules}>
        {file.overrides.map((one) => (
          <li key={`${one.at} ${one.code} ${one.person ?? ""}`}>
            <span className={s.what}>{words(one)}</span>
            <BidiText>{one.reason}</BidiText>
            <span className={s.basis}>{t("rules.overridden_by", { act: t(`act.${one.act}`), name: one.officer, time: dateTime(one.at) })}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
