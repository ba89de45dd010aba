import { ButtonLink } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile } from "@/ipc/generated";
import { letterHref, offerTarget } from "./addresses";
import { LetterState } from "./LetterState";
import { useLetterWords } from "./useLetterWords";
import i from "../Items.module.css";

/** The letter that tells of a record: where it is on its way, or the way to write it. */
export function ToldBy({ file, record }: { file: CaseFile; record: string }) {
  const { t } = useI18n();
  const words = useLetterWords();
  const letters = file.letters.filter((letter) => letter.record === record && !letter.superseded && !letter.voided);
  const offers = file.writing.offers.filter((offer) => offer.record === record && offer.issued === null && offer.owed);
  return (
    <>
      {letters.map((letter) => (
        <p key={letter.id} className={i.quiet}>
          <a href={letterHref(file.id, "show", letter.id)}>
            {words.kind(letter.template.split("@")[0] ?? "")} <bdi>{letter.number}</bdi>
          </a>{" "}
          <LetterState letter={letter} />
        </p>
      ))}
      {file.writing.mayIssue &&
        offers.map((offer) => (
          <div key={offer.letter}>
            <ButtonLink size="sm" href={letterHref(file.id, "write", offerTarget(offer))}>
              {t("letter.write_one", { letter: words.kind(offer.letter) })}
            </ButtonLink>
          </div>
        ))}
    </>
  );
}
