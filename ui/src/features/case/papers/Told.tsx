import { MessageSquarePlus } from "lucide-react";
import { useListWord } from "@/app/lists";
import { BidiText, ButtonLink, Card, Row, StatusPill } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile } from "@/ipc/generated";
import { paperHref } from "./addresses";
import i from "../Items.module.css";
import s from "./Papers.module.css";

/** What the applicants were told of, in which language, how, and whether they signed. */
export function Told({ file, may }: { file: CaseFile; may: boolean }) {
  const { t, longDate } = useI18n();
  const language = useListWord("language");
  const { acknowledgements } = file.folder;
  return (
    <Card
      title={t("told.title")}
      actions={
        may && (
          <ButtonLink size="sm" icon={MessageSquarePlus} href={paperHref(file.id, "tell")}>
            {t("told.record")}
          </ButtonLink>
        )
      }
    >
      {acknowledgements.length > 0 ? (
        <ul className={i.list} aria-label={t("told.title")}>
          {acknowledgements.map((told) => (
            <li key={told.id} className={i.item}>
              <p className={i.itemTitle}>
                <BidiText>{file.members.find(({ person }) => person.id === told.person)?.person.name.latin ?? ""}</BidiText>
                <span>{t(`told.kind.${told.kind}`)}</span>
                {told.refused !== null && <StatusPill tone="warning">{t("told.refused")}</StatusPill>}
              </p>
              <p className={i.quiet}>
                <bdi>{[longDate(told.on), language(told.language), t(`told.how.${told.how}`), told.interpreter, told.recordedBy].filter(Boolean).join(" · ")}</bdi>
              </p>
              {told.refused && (
                <p className={i.quiet}>
                  <BidiText>{told.refused}</BidiText>
                </p>
              )}
              {may && (
                <Row gap={2}>
                  {told.kind === "rights" && (
                    <ButtonLink size="sm" href={paperHref(file.id, "rights", told.id)}>
                      {t("told.sheet")}
                    </ButtonLink>
                  )}
                  <ButtonLink size="sm" look="quiet" href={paperHref(file.id, "untell", told.id)}>
                    {t("told.withdraw_link")}
                  </ButtonLink>
                </Row>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p className={s.none}>{t("told.none")}</p>
      )}
    </Card>
  );
}
