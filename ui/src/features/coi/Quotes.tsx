import { Undo2 } from "lucide-react";
import { useState } from "react";
import { BidiText, Button, Card } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { QuoteView, SourceView } from "@/ipc/generated";
import { sourceHref } from "./addresses";
import { REASON } from "./spec";
import s from "./Coi.module.css";
import { useSaid } from "@/features/case/forms/useSaid";

/** Quotations from a source, in the order of its pages. */
export function Quotes({ source }: { source: SourceView }) {
  const { t, number, date } = useI18n();
  const [leaving, setLeaving] = useState<QuoteView | null>(null);
  return (
    <Card title={t("coi.quotes")} note={source.quotes.length > 0 && number(source.quotes.length)}>
      {source.quotes.length === 0 ? (
        <p>{t("coi.quotes_none")}</p>
      ) : (
        <ul className={s.quotes}>
          {source.quotes.map((quote) => (
            <li key={quote.id} className={s.quote}>
              <a href={sourceHref(source.id, quote.page)}>{t("coi.page_at", { page: quote.page })}</a>
              <blockquote className={s.words}>
                <BidiText>{quote.text}</BidiText>
              </blockquote>
              {quote.note && (
                <p>
                  <BidiText>{quote.note}</BidiText>
                </p>
              )}
              <p className={s.quiet}>
                <bdi>{t("coi.by_on", { name: quote.addedBy, date: date(quote.addedOn) })}</bdi>
              </p>
              {source.withdrawn === null && (
                <div>
                  <Button size="sm" look="quiet" icon={Undo2} onPress={() => setLeaving(quote)}>
                    {t("coi.unquote")}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {leaving && <Unquote source={source.id} quote={leaving} onClose={() => setLeaving(null)} />}
    </Card>
  );
}

function Unquote({ source, quote, onClose }: { source: string; quote: QuoteView; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const unquote = useCommand("coi.unquote");
  return (
    <FormDrawer
      title={t("coi.unquote_title", { page: quote.page })}
      draft={`coi/source/${source}/unquote`}
      fields={REASON}
      start={{ reason: "" }}
      intro={<BidiText>{quote.text}</BidiText>}
      send={t("coi.unquote")}
      danger
      submit={async ({ reason }) => {
        const done = await unquote.run({ quote: quote.id, reason: typeof reason === "string" ? reason : "" });
        return said(done, t("coi.unquoted"));
      }}
      onClose={onClose}
    />
  );
}
