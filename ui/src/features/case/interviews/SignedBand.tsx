import { Lock, ShieldAlert } from "lucide-react";
import { Notice } from "@/components";
import { useI18n } from "@/i18n";
import type { InterviewView } from "@/ipc/generated";
import { Unconfirmed } from "./Unconfirmed";
import s from "./Room.module.css";

/** When it was signed and by whom, whether it was read back, and the check code over its lines. */
export function SignedBand({ interview: { closing, opening }, intact }: { interview: InterviewView; intact: boolean }) {
  const { t, dateTime } = useI18n();
  if (!closing) return null;
  const { signatures } = closing;
  return (
    <div className={s.band}>
      {!intact && (
        <Notice tone="danger" title={t("interview.not_intact")}>
          <ShieldAlert aria-hidden="true" /> {t("interview.not_intact_do")}
        </Notice>
      )}
      <Notice tone="success" title={t("interview.signed_at", { time: dateTime(closing.signedAt) })}>
        <ul className={s.signed}>
          <li>{closing.readBack ? t("interview.was_read_back") : t("interview.was_not_read_back")}</li>
          {signatures.length > 0 && <li>{closing.copyGiven ? t("closing.copy_was_given") : t("closing.copy_not_given")}</li>}
          <li>
            <Lock aria-hidden="true" />
            <bdi>{t("interview.digest", { digest: closing.digest.slice(0, 16) })}</bdi>
          </li>
        </ul>
        {signatures.length > 0 && (
          <ul className={s.signed}>
            {signatures.map(({ as, name, refused }) => (
              <li key={`${as} ${name}`}>
                <bdi>{refused === null ? t("closing.has_signed", { who: t(`signer.${as}`), name }) : t("closing.has_refused", { who: t(`signer.${as}`), name, reason: refused })}</bdi>
              </li>
            ))}
          </ul>
        )}
        {closing.toAdd && <p dir="auto">{t("closing.added", { words: closing.toAdd })}</p>}
        {closing.remarks && <p dir="auto">{t("interview.remarks_of", { remarks: closing.remarks })}</p>}
        <p>{t("interview.frozen")}</p>
      </Notice>
      {opening && <Unconfirmed opening={opening} />}
    </div>
  );
}
