import { BidiText, ButtonLink, Card, Row } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile } from "@/ipc/generated";
import { overviewHref } from "./addresses";
import s from "./Clocks.module.css";

/** What information the case waits for, and what came. */
export function Information({ file }: { file: CaseFile }) {
  const { t, longDate } = useI18n();
  const mayAsk = file.actions.includes("assess") || file.actions.includes("draft");
  if (file.information.length === 0 && !mayAsk) return null;
  return (
    <Card
      title={t("information.title")}
      flush
      actions={
        mayAsk && (
          <ButtonLink look="secondary" size="sm" href={overviewHref(file.id, "ask")}>
            {t("information.ask")}
          </ButtonLink>
        )
      }
    >
      {file.information.length === 0 ? (
        <p className={s.none}>{t("information.none")}</p>
      ) : (
        <ul>
          {file.information.map(({ id, askedOf, what, askedOn, dueOn, answeredOn, answer }) => (
            <li key={id} className={s.clock}>
              <h3 className={s.name}>
                <BidiText>{askedOf}</BidiText>
              </h3>
              <BidiText>{what}</BidiText>
              <div className={s.detail}>
                <span>{t("information.asked_on", { date: longDate(askedOn) })}</span>
                {dueOn && !answeredOn && <span>{t("information.due_on", { date: longDate(dueOn) })}</span>}
                {answeredOn && <span>{t("information.came_on", { date: longDate(answeredOn) })}</span>}
                {answer && <BidiText>{answer}</BidiText>}
              </div>
              {!answeredOn && mayAsk && (
                <Row gap={2}>
                  <ButtonLink look="secondary" size="sm" href={overviewHref(file.id, "answer", id)}>
                    {t("information.answered")}
                  </ButtonLink>
                  <ButtonLink look="quiet" size="sm" href={overviewHref(file.id, "unask", id)}>
                    {t("information.withdraw")}
                  </ButtonLink>
                </Row>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
