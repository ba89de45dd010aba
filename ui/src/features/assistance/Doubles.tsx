import i from "@/features/case/Items.module.css";
import { useI18n } from "@/i18n";
import type { BenefitDoubleView } from "@/ipc/generated";
import { householdHref } from "./addresses";

/** Why a line looks like a duplicate, with the way to the other household. */
export function Doubles({ doubles }: { doubles: readonly BenefitDoubleView[] }) {
  const { t } = useI18n();
  if (doubles.length === 0) return null;
  return (
    <ul>
      {doubles.map(({ found, number, head, person, other, programme }) => (
        <li key={`${found.kind} ${found.household}`} className={i.quiet}>
          {t(`payment.double.${found.kind}`, { person: person?.latin ?? head.latin, other: other?.latin ?? head.latin, programme: programme ?? "", share: Math.round((found.probability ?? 0) / 10) })}{" "}
          <a href={householdHref(found.household)}>
            <bdi>{number}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}
