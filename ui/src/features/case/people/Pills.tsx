import { Baby, ListChecks } from "lucide-react";
import { StatusPill, type Tone } from "@/components";
import { useI18n } from "@/i18n";
import type { MemberView, TierCode } from "@/ipc/generated";
import s from "./People.module.css";

const TONES: Record<TierCode, Tone> = { none: "danger", emergency: "warning", basic: "info", comprehensive: "success", enhanced: "success" };

/** What an officer must know of a person before anything else, and how complete their registration is. */
export function Pills({ member: { person, ownClaim } }: { member: MemberView }) {
  const { t } = useI18n();
  const { tier } = person.completeness;
  return (
    <div className={s.pills}>
      {person.child && (
        <StatusPill tone="warning" icon={Baby}>
          {person.age && person.age[1] < 18 ? t("people.child") : t("people.possible_child")}
        </StatusPill>
      )}
      {ownClaim && <StatusPill tone="info">{t("people.own_claim")}</StatusPill>}
      <StatusPill tone={TONES[tier]} icon={ListChecks}>
        {t(`tier.${tier}`)}
      </StatusPill>
    </div>
  );
}
