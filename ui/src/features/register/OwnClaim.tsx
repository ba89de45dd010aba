import { Checkbox, TextArea } from "@/components";
import { useI18n } from "@/i18n";
import type { Claim } from "@/ipc/generated";
import { withoutTurns, type MemberDraft } from "./draft";
import s from "./Register.module.css";

export interface OwnClaimProps {
  /** Path of the member, ending in a dot. */
  at: string;
  member: MemberDraft;
  change(part: Partial<MemberDraft>): void;
  errors(field: string): string | undefined;
}

/** A claim in one's own right, with reasons and fears that are not those of the principal applicant. */
export function OwnClaim({ at, member, change, errors }: OwnClaimProps) {
  const { t } = useI18n();
  const { ownClaim, claim } = member;
  const told = (field: keyof Claim, label: string) => (
    <div className={s.reasons}>
      <TextArea
        name={`${at}claim.${field}`}
        label={label}
        rows={3}
        value={claim[field]}
        onChange={(text) => change({ claim: { ...claim, [field]: withoutTurns(text) } })}
        error={errors(`${at}claim.${field}`)}
      />
    </div>
  );
  return (
    <>
      <Checkbox name={`${at}ownClaim`} label={t("register.own_claim")} hint={t("register.own_claim_hint")} checked={ownClaim} onChange={(next) => change({ ownClaim: next })} />
      {ownClaim && told("reasons", t("register.own_reasons"))}
      {ownClaim && told("fears", t("register.own_fears"))}
    </>
  );
}
