import { ShieldAlert, ShieldCheck } from "lucide-react";
import { Card, Notice, Stack, StatusPill } from "@/components";
import { useI18n } from "@/i18n";
import type { DecisionView, SignatureView } from "@/ipc/generated";
import s from "./Decision.module.css";

/** What officers signed of a decision in their own names, each checked here and now. */
export function Signatures({ decision }: { decision: DecisionView }) {
  const { t } = useI18n();
  const { signatures, unsigned } = decision;
  if (signatures.length === 0 && !unsigned) return null;
  return (
    <Card title={t("signature.title")}>
      <Stack gap={4}>
        {unsigned && (
          <Notice tone={unsigned === "missing" ? "danger" : "info"}>{t(`signature.unsigned.${unsigned}`)}</Notice>
        )}
        {signatures.length > 0 && (
          <ul className={s.votes}>
            {signatures.map((one) => (
              <Signature key={`${one.act} ${one.officer} ${one.at}`} signature={one} />
            ))}
          </ul>
        )}
      </Stack>
    </Card>
  );
}

function Signature({ signature }: { signature: SignatureView }) {
  const { t, dateTime } = useI18n();
  const { act, officer, at, key, certifiedBy, faults } = signature;
  const holds = faults.length === 0;
  return (
    <li className={s.vote}>
      <span className={s.voteHead}>
        <strong>{t(`signature.act.${act}`)}</strong>
        <StatusPill tone={holds ? "success" : "danger"} icon={holds ? ShieldCheck : ShieldAlert}>
          {t(holds ? "signature.verified" : "signature.wrong")}
        </StatusPill>
      </span>
      <bdi>{t("signature.by", { name: officer, time: dateTime(at) })}</bdi>
      {faults.map((fault) => (
        <span key={fault} className={s.fault}>
          {t(`signature.fault.${fault}`)}
        </span>
      ))}
      {key && (
        <span className={s.hint}>
          {t("signature.key")} <bdi dir="ltr">{key}</bdi>. {certifiedBy ? t("signature.certified", { office: certifiedBy }) : t("signature.own_statement")}
        </span>
      )}
    </li>
  );
}
