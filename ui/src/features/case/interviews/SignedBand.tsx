import { Notice } from "@/components";
import { useI18n } from "@/i18n";
import type { InterviewView } from "@/ipc/generated";
import s from "./Room.module.css";

/** When it was signed, whether it was read back, and the check code over its lines. */
export function SignedBand({ interview: { closing } }: { interview: InterviewView }) {
  const { t, dateTime } = useI18n();
  if (!closing) return null;
  return (
    <div className={s.band}>
      <Notice tone="success" title={t("interview.signed_at", { time: dateTime(closing.signedAt) })}>
        <ul className={s.signed}>
          <li>{closing.readBack ? t("interview.was_read_back") : t("interview.was_not_read_back")}</li>
          <li>
            <bdi>{t("interview.digest", { digest: closing.digest.slice(0, 16) })}</bdi>
          </li>
        </ul>
        {closing.remarks && <p dir="auto">{t("interview.remarks_of", { remarks: closing.remarks })}</p>}
        <p>{t("interview.frozen")}</p>
      </Notice>
    </div>
  );
}
