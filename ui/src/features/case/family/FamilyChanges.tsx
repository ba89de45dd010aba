import { ArrowRightLeft, ChevronDown } from "lucide-react";
import { go, href } from "@/app/router";
import { useListWord } from "@/app/lists";
import { BidiText, Card, Menu, PersonName, Row } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile } from "@/ipc/generated";
import { FAMILY_VERBS, familyHref } from "./addresses";
import s from "./Family.module.css";

/** What can change in the family: one button for all of it. */
export function ChangeMenu({ file }: { file: CaseFile }) {
  const { t } = useI18n();
  return (
    <Menu
      label={t("family.change")}
      named
      trigger={
        <span className={s.trigger}>
          <ArrowRightLeft aria-hidden="true" className={s.icon} />
          {t("family.change")}
          <ChevronDown aria-hidden="true" className={s.icon} />
        </span>
      }
      items={FAMILY_VERBS.map((verb) => ({ id: verb, label: t(`family.${verb}`), onPress: () => go(familyHref(file.id, verb)) }))}
    />
  );
}

/** Who was a member and left, and how the family changed. */
export function FamilyChanges({ file }: { file: CaseFile }) {
  const { t, longDate } = useI18n();
  const relationship = useListWord("relationship");
  const leaving = useListWord("leaving");
  const { former, changes } = file;
  return (
    <>
      {former.length > 0 && (
        <Card title={t("family.former")}>
          <ul className={s.list} aria-label={t("family.former")}>
            {former.map((one) => (
              <li key={`${one.person} ${one.leftOn}`}>
                <Row gap={2}>
                  <a href={href(["find", one.person])}>
                    <PersonName latin={one.name.latin} native={one.name.native} />
                  </a>
                  <span className={s.quiet}>
                    <bdi>{[relationship(one.relationship), leaving(one.leftBecause), one.leftOn && longDate(one.leftOn)].filter(Boolean).join(" · ")}</bdi>
                  </span>
                  {one.leftFor && (
                    <a href={href(["cases", one.leftFor.id])}>
                      <bdi>{one.leftFor.number}</bdi>
                    </a>
                  )}
                </Row>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {changes.length > 0 && (
        <Card title={t("family.changes")}>
          <ul className={s.list} aria-label={t("family.changes")}>
            {changes.map((one, index) => (
              <li key={index} className={s.change}>
                <p>
                  <bdi>{longDate(one.on)}</bdi>: {t(`family.kind.${one.kind}`)}
                  {one.because && ` (${leaving(one.because)})`}{" "}
                  {one.other && (
                    <a href={href(["cases", one.other.id])}>
                      <bdi>{one.other.number}</bdi>
                    </a>
                  )}
                </p>
                <p className={s.quiet}>
                  <bdi>{one.persons.map((name) => name.latin).join(", ")}</bdi>
                </p>
                <p className={s.quiet}>
                  <BidiText>{one.reason}</BidiText>
                </p>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
