import { FailureNotice, Page, PageHeader, Skeleton } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { TextName } from "@/ipc/generated";
import { listHref } from "./addresses";
import { Desk } from "./Desk";

/** One text: written, looked at, handed in, approved. */
export function TextScreen({ text }: { text: TextName }) {
  const { t } = useI18n();
  const { data, failure, reload } = useQuery("text.open", text);
  if (data) return <Desk file={data} />;
  return (
    <Page wide>
      <PageHeader title={text.name} crumbs={[{ label: t("place.texts"), href: listHref(text.kind) }]} />
      {failure ? <FailureNotice failure={failure} onRetry={reload} /> : <Skeleton lines={8} />}
    </Page>
  );
}
