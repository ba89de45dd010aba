import { useSession } from "@/app/session";
import { useWords } from "@/app/words";
import { Button, Card, Row, StatusPill } from "@/components";
import { useI18n } from "@/i18n";
import type { IntegrationView, RefugeeDocumentView } from "@/ipc/generated";
import type { Doing } from "./Forms";
import i from "../Items.module.css";

/** Documents that were issued: which count, which are lost, replaced or over. */
export function Documents({ view, onAsk }: { view: IntegrationView; onAsk(doing: Doing): void }) {
  const { t, date } = useI18n();
  const { has } = useSession();
  const words = useWords();
  const issues = has("issue");
  const state = ({ document, replaced, daysLeft }: RefugeeDocumentView) => {
    if (document.lost) return <StatusPill tone="danger">{t("card.lost_on", { day: date(document.lost.on) })}</StatusPill>;
    if (replaced) return <StatusPill>{t("card.replaced")}</StatusPill>;
    if (daysLeft === null) return <StatusPill tone="success">{t("card.endless")}</StatusPill>;
    return <StatusPill tone={daysLeft < 0 ? "danger" : daysLeft <= 30 ? "warning" : "success"}>{t("card.valid_until", { day: date(document.validUntil) })}</StatusPill>;
  };
  return (
    <Card title={t("assistance.documents")} actions={issues && <Button size="sm" onPress={() => onAsk({ what: "card" })}>{t("card.issue")}</Button>}>
      {view.documents.length === 0 && <p className={i.quiet}>{t("card.none")}</p>}
      <ul className={i.list} aria-label={t("assistance.documents")}>
        {view.documents.map((one) => (
          <li key={one.document.id} className={i.item}>
            <p className={i.itemTitle}>
              <span>{words(one.name)}</span>
              <bdi className="tabular">{one.document.number}</bdi>
              {state(one)}
            </p>
            <p className={i.quiet}>
              <bdi>{one.holder.latin}</bdi> · {date(one.document.issuedOn)}
            </p>
            {issues && !one.replaced && (
              <Row gap={2}>
                <Button size="sm" onPress={() => onAsk({ what: "renew", target: one.document.id })}>
                  {t("card.renew")}
                </Button>
                {!one.document.lost && (
                  <Button size="sm" look="quiet" onPress={() => onAsk({ what: "lose", target: one.document.id })}>
                    {t("card.lose")}
                  </Button>
                )}
              </Row>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
