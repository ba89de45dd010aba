import { href } from "@/app/router";
import { useListWord } from "@/app/lists";
import { BidiText, ButtonLink, PersonName, Row } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile, KinView } from "@/ipc/generated";
import { careHref } from "./addresses";
import i from "../Items.module.css";
import s from "./Needs.module.css";

/** Relatives whom the case file knows, with the way to their cases. */
export function Kin({ file, kin, may }: { file: CaseFile; kin: readonly KinView[]; may: boolean }) {
  const { t } = useI18n();
  const relationship = useListWord("relationship");
  if (kin.length === 0) return <p className={i.quiet}>{t("kin.none")}</p>;
  return (
    <ul className={i.list} aria-label={t("kin.title")}>
      {kin.map(({ kinship, relative, relationship: code, note }) => (
        <li key={kinship} className={i.item}>
          <p className={i.itemTitle}>
            <a href={href(["find", relative.id])}>
              <PersonName latin={relative.name.latin} native={relative.name.native} />
            </a>
            <span>{relationship(code)}</span>
          </p>
          {relative.cases.length > 0 && (
            <ul className={s.cases} aria-label={t("find.cases_of", { name: relative.name.latin })}>
              {relative.cases.map((one) => (
                <li key={one.id}>
                  <a href={href(["cases", one.id])}>
                    <bdi>{one.number}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          )}
          {note && (
            <p className={i.quiet}>
              <BidiText>{note}</BidiText>
            </p>
          )}
          {may && (
            <Row gap={2}>
              <ButtonLink size="sm" look="quiet" href={careHref(file.id, "unkin", kinship)}>
                {t("need.withdraw")}
              </ButtonLink>
            </Row>
          )}
        </li>
      ))}
    </ul>
  );
}
