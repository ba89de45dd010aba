import { CircleAlert, CircleCheck, CircleDashed, FileText, IdCard, type LucideIcon } from "lucide-react";
import { useCallback, type ReactNode } from "react";
import { useCountry } from "@/app/countries";
import { useListWord } from "@/app/lists";
import { BidiText, StatusPill } from "@/components";
import { useI18n } from "@/i18n";
import type { IdentityDocument } from "@/ipc/generated";
import s from "./People.module.css";

/** A document as it was produced: its lines as read, and the verdict on its check digits. */
export function DocumentCard({ document, pills, children }: { document: IdentityDocument; pills?: ReactNode; children?: ReactNode }) {
  const { t, longDate } = useI18n();
  const country = useCountry();
  const { kind, number, issuer, name, expires, mrz, checksRight } = document;
  const named = useType()(document);
  const Icon: LucideIcon = kind.startsWith("P") ? FileText : IdCard;
  return (
    <div className={s.document}>
      <p className={s.documentHead}>
        <Icon aria-hidden="true" className={s.icon} />
        <span className={s.documentTitle}>
          <BidiText>{named}</BidiText> <bdi className={s.number}>{number}</bdi>
        </span>
        {checksRight === true && (
          <StatusPill tone="success" icon={CircleCheck}>
            {t("people.checks_right")}
          </StatusPill>
        )}
        {checksRight === false && (
          <StatusPill tone="danger" icon={CircleAlert}>
            {t("people.checks_wrong")}
          </StatusPill>
        )}
        {checksRight === null && (
          <StatusPill tone="neutral" icon={CircleDashed}>
            {t("people.checks_none")}
          </StatusPill>
        )}
        {pills}
      </p>
      <p className={s.documentFacts}>
        {issuer && (
          <span>
            {t("people.issued_by")} <BidiText>{country(issuer === "D" ? "DEU" : issuer)}</BidiText>
          </span>
        )}
        {expires && <span>{t("people.valid_until", { date: longDate(expires) })}</span>}
        {name && (
          <span>
            {t("people.name_on")} <BidiText>{name}</BidiText>
          </span>
        )}
      </p>
      {mrz.length > 0 && (
        <pre className={s.zone} dir="ltr" tabIndex={0} aria-label={t("register.mrz")}>
          {mrz.join("\n")}
        </pre>
      )}
      {children}
    </div>
  );
}

/** What a document is: by the list of the office, else by the letters of its zone. */
function useType(): (document: IdentityDocument) => string {
  const word = useListWord("document");
  const kind = useKind();
  return useCallback((document) => (document.ofType ? word(document.ofType) : kind(document.kind)), [word, kind]);
}

/** A document in a line: what it is, and its number. */
export function useDocumentName(): (document: IdentityDocument) => string {
  const type = useType();
  return useCallback((document) => [type(document), document.number].filter(Boolean).join(" "), [type]);
}

/** ICAO's letters in words; what an officer typed stands as typed. */
function useKind(): (kind: string) => string {
  const { t } = useI18n();
  return useCallback(
    (kind) => {
      if (kind === "OTHER") return t("people.kind.other");
      if (!/^[A-Z]{1,2}$/.test(kind)) return kind;
      if (kind.startsWith("P")) return t("people.kind.passport");
      if (kind.startsWith("V")) return t("people.kind.visa");
      return /^[ACI]/.test(kind) ? t("people.kind.card") : kind;
    },
    [t],
  );
}
