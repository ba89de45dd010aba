import { Button, Dialog, Stack } from "@/components";
import { useI18n } from "@/i18n";
import type { Paragraph } from "@/ipc/generated";
import { Sides } from "../Sides";
import { textIn } from "./paragraphs";
import s from "./Reasons.module.css";

/** What a paragraph says beside what the file would say now, in every language that differs. */
export function Renew({ number, paragraph, proposal, onTake, onKeep, onClose }: { number: number; paragraph: Paragraph; proposal: Paragraph | undefined; onTake(): void; onKeep(): void; onClose(): void }) {
  const { t } = useI18n();
  const languages = [...new Set([...Object.keys(proposal?.texts ?? {}), ...Object.keys(paragraph.texts)])];
  // A language that the officer did not write is not asked about; the first is always shown.
  const shown = languages.filter((one, index) => index === 0 || textIn(paragraph, one).trim() !== "");
  return (
    <Dialog
      title={t("reasons.renew_title", { number })}
      open
      size="lg"
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t("action.cancel")}
          </Button>
          <Button onPress={onKeep}>{t("reasons.keep")}</Button>
          {proposal && (
            <Button look="primary" autoFocus onPress={onTake}>
              {t("reasons.take_new")}
            </Button>
          )}
        </>
      }
    >
      <Stack gap={4}>
        <p>{proposal ? t("reasons.renew_text") : t("reasons.renew_gone")}</p>
        {proposal &&
          shown.map((language) => (
            <section key={language} aria-label={t(`language.${language as "az"}`)} lang={language} className={s.renewed}>
              <h3 className={s.renewedTitle}>{t(`language.${language as "az"}`)}</h3>
              <Sides old={textIn(paragraph, language)} now={textIn(proposal, language)} />
            </section>
          ))}
      </Stack>
    </Dialog>
  );
}
