import { BidiText, Section } from "@/components";
import { useI18n } from "@/i18n";
import type { CheckDifference } from "@/ipc/generated";
import { keyOfDifference } from "./tones";
import s from "./Verify.module.css";

/** What is not as it was signed, in the order of the pages. */
export function Differences({ all }: { all: readonly CheckDifference[] }) {
  const { t } = useI18n();
  if (all.length === 0) return null;
  return (
    <Section title={t("verify.differs")}>
      <ul className={s.differences}>
        {all.map((one, index) => (
          <li key={keyOfDifference(one, index)}>
            <Words one={one} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Words({ one }: { one: CheckDifference }) {
  const { t } = useI18n();
  switch (one.what) {
    case "words":
      return (
        <>
          <p>{t("verify.difference.words", { page: one.page })}</p>
          <blockquote className={s.passage}>
            <BidiText>{one.text}</BidiText>
          </blockquote>
        </>
      );
    case "pageCount":
      return <p>{t("verify.difference.pageCount", { signed: one.signed, found: one.found })}</p>;
    case "missingWords":
      return <p>{t("verify.difference.missingWords", { page: one.page, passages: one.passages })}</p>;
    case "pictures":
    case "drawing":
    case "laidOver":
      return <p>{t(`verify.difference.${one.what}`, { page: one.page })}</p>;
    default:
      return <p>{t(`verify.difference.${one.what}`)}</p>;
  }
}
