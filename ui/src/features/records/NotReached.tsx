import { Notice } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";

/** Copies of the case file that were set aside, which an erasure does not reach: whoever looks into what happened to the file may need them. */
export function NotReached() {
  const { t } = useI18n();
  const aside = useQuery("keeping.aside", null);
  if (!aside.data) return null;
  return (
    <Notice tone="warning" title={t("keeping.aside", { count: aside.data })}>
      <p>{t("keeping.aside_who")}</p>
    </Notice>
  );
}
