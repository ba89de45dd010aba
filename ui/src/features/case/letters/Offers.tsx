import { FileSignature } from "lucide-react";
import { ButtonLink, Card, StatusPill } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile } from "@/ipc/generated";
import i from "../Items.module.css";
import { letterHref, offerTarget } from "./addresses";
import { useLetterWords } from "./useLetterWords";

/** Letters of other acts that can be written: those that somebody is owed stand first. */
export function Offers({ file }: { file: CaseFile }) {
  const { t, longDate } = useI18n();
  const words = useLetterWords();
  const open = file.writing.offers.filter((offer) => offer.issued === null || offer.repeatable);
  const offers = [...open.filter(({ owed }) => owed), ...open.filter(({ owed }) => !owed)];
  if (!file.writing.mayIssue || offers.length === 0) return null;
  return (
    <Card title={t("letter.offers")}>
      <ul className={i.list}>
        {offers.map((offer) => (
          <li key={`${offerTarget(offer)} ${offer.letter}`} className={i.item}>
            <p className={i.itemTitle}>
              {words.kind(offer.letter)}
              {offer.owed && <StatusPill tone="warning">{t("letter.owed")}</StatusPill>}
            </p>
            <p className={i.quiet}>
              <bdi>{t("letter.offer_of", { names: words.whom(file, offer.persons), date: longDate(offer.since) })}</bdi>
            </p>
            <div>
              <ButtonLink size="sm" icon={FileSignature} look={offer.owed ? "primary" : "secondary"} href={letterHref(file.id, "write", offerTarget(offer))}>
                {t("letter.write")}
              </ButtonLink>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
