import { CornerDownRight, Link2 } from "lucide-react";
import { useListWord } from "@/app/lists";
import { href } from "@/app/router";
import { BidiText, PersonName, StatusPill } from "@/components";
import { STAGE_TONES } from "@/features/cases/columns";
import { Portrait } from "@/features/photo";
import { useI18n } from "@/i18n";
import type { FoundPerson } from "@/ipc/generated";
import { caseOf, type FoundGroup } from "./grouping";
import { usePersonWords } from "./usePersonWords";
import s from "./Find.module.css";

export function foundHref(person: FoundPerson): string {
  const open = caseOf(person);
  return open ? href(["cases", open]) : href(["find", person.id]);
}

/** One person who was found; records linked to theirs stand below. */
export function FoundRow({ group }: { group: FoundGroup }) {
  const { t } = useI18n();
  const { stands, linked } = group;
  return (
    <li className={s.group}>
      <Found person={stands} />
      {linked.length > 0 && (
        <ul className={s.linked} aria-label={t("find.linked_records", { name: stands.name.latin })}>
          {linked.map((person) => (
            <li key={person.id} className={s.linkedRow}>
              <CornerDownRight aria-hidden="true" className={s.icon} />
              <Found person={person} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Found({ person }: { person: FoundPerson }) {
  const { t } = useI18n();
  const words = usePersonWords();
  const relationship = useListWord("relationship");
  const { name, cases, sameAs } = person;
  return (
    <article className={s.row} aria-label={name.latin}>
      <Portrait name={name.latin} hash={person.portrait} />
      <div className={s.who}>
        <a data-row href={foundHref(person)} className={s.open}>
          <PersonName latin={name.latin} native={name.native} />
        </a>
        <span className={s.facts}>{words.facts(person).join(" · ")}</span>
        {name.father && (
          <span className={s.facts}>
            {t("find.father")} <BidiText>{name.father}</BidiText>
          </span>
        )}
        {sameAs && (
          <span className={s.facts}>
            <Link2 aria-hidden="true" className={s.icon} /> <a href={href(["duplicates", person.id, sameAs])}>{t("find.is_linked")}</a>
          </span>
        )}
      </div>
      <ul className={s.cases} aria-label={t("find.cases_of", { name: name.latin })}>
        {cases.map((one) => (
          <li key={one.id}>
            <a href={href(["cases", one.id])}>
              <bdi>{one.number}</bdi>
            </a>{" "}
            <StatusPill tone={STAGE_TONES[one.stage]}>{t(`stage.${one.stage}`)}</StatusPill>
            <span className={s.facts}>{one.left ? t("find.left", { relationship: relationship(one.relationship) }) : relationship(one.relationship)}</span>
          </li>
        ))}
        {cases.length === 0 && <li className={s.facts}>{t("find.no_case")}</li>}
      </ul>
      <div className={s.why}>
        {person.why.length > 0 && (
          <ul aria-label={t("find.by")}>
            {words.why(person).map((why) => (
              <li key={why}>
                <BidiText>{why}</BidiText>
              </li>
            ))}
          </ul>
        )}
        <a href={href(["find", person.id])} aria-label={t("find.card_of", { name: name.latin })}>
          {t("find.card")}
        </a>
      </div>
    </article>
  );
}
