import { Undo2, Users } from "lucide-react";
import { Button } from "@/components";
import { useI18n } from "@/i18n";
import type { RegistrationDraft } from "./draft";
import { usePersonTitle } from "./labels";
import { sharedFor, stillTaken, type Shared, type SharedKey } from "./shared";
import { useSharedWords } from "./useSharedWords";
import s from "./Register.module.css";

export interface TakeOverProps {
  draft: RegistrationDraft;
  index: number;
  taken: readonly SharedKey[];
  onTake(shared: readonly Shared[]): void;
  onGiveBack(keys: readonly SharedKey[]): void;
}

/** What the family shares: offered, taken over with one key, and said where it came from. */
export function TakeOver({ draft, index, taken, onTake, onGiveBack }: TakeOverProps) {
  const { t } = useI18n();
  const title = usePersonTitle();
  const words = useSharedWords();
  const offered = sharedFor(draft.members, index);
  const standing = stillTaken(draft.members, index, taken);
  if (offered.length === 0 && standing.length === 0) return null;
  const named = (all: readonly Shared[]) => all.map((one) => words(one)).join(" · ");
  const whose = (all: readonly Shared[]) => [...new Set(all.map(({ from }) => title(draft, draft.members.indexOf(from))))].join(", ");
  return (
    <div className={s.family} role="status">
      {standing.length > 0 && (
        <>
          <span className={s.familyWords}>{t("register.taken_over", { names: whose(standing), what: named(standing) })}</span>
          <Button size="sm" look="quiet" icon={Undo2} onPress={() => onGiveBack(standing.map(({ key }) => key))}>
            {t("register.give_back")}
          </Button>
        </>
      )}
      {offered.length > 0 && (
        <>
          <span className={s.familyWords}>{t("register.offer_over", { names: whose(offered), what: named(offered) })}</span>
          <Button size="sm" icon={Users} onPress={() => onTake(offered)}>
            {t("register.take_over")}
          </Button>
          <kbd className={s.key} aria-hidden="true">
            {t("register.alt", { key: "S" })}
          </kbd>
        </>
      )}
    </div>
  );
}
