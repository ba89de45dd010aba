import { Lock } from "lucide-react";
import { StatusPill } from "@/components";
import { useI18n } from "@/i18n";
import type { Class } from "@/ipc/generated";
import { useClassWords } from "./words";
import s from "./Restricted.module.css";

/** The marker on what carries classes. */
export function Restricted({ classes }: { classes: readonly Class[] | undefined }) {
  const { t } = useI18n();
  const words = useClassWords();
  if (!classes || classes.length === 0) return null;
  return (
    <StatusPill tone="warning" icon={Lock}>
      {t("restriction.restricted", { classes: words(classes) })}
    </StatusPill>
  );
}

/** The line in place of what is not for this officer: that it is there, and of which class. */
export function Withheld({ what, classes }: { what?: string | undefined; classes: readonly Class[] }) {
  const { t } = useI18n();
  const words = useClassWords();
  return (
    <p className={s.withheld}>
      <Lock aria-hidden="true" className={s.icon} />
      <span>
        {what && <bdi>{what} · </bdi>}
        {t("restriction.restricted", { classes: words(classes) })}
      </span>
    </p>
  );
}
