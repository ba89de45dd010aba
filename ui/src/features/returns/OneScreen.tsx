import { FolderOpen } from "lucide-react";
import { ButtonLink, FailureNotice, Page, PageHeader, Skeleton } from "@/components";
import { sectionHref } from "@/features/case/sections";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import { RETURNS } from "./addresses";
import { CaseReturnsPanel } from "./CaseReturnsPanel";

/** The returns of one case, in the place of returns. */
export function OneScreen({ id, verb, target }: { id: string; verb: string | undefined; target: string | undefined }) {
  const { t } = useI18n();
  const { data, failure, reload } = useQuery("return.of_case", { application: id });
  if (!data) return <Page>{failure ? <FailureNotice failure={failure} onRetry={reload} /> : <Skeleton lines={10} />}</Page>;
  return (
    <Page>
      <PageHeader
        title={data.number}
        crumbs={[{ label: t("place.return"), href: RETURNS }]}
        actions={
          <ButtonLink icon={FolderOpen} href={sectionHref(id, "overview")}>
            {t("return.open_case")}
          </ButtonLink>
        }
      />
      <CaseReturnsPanel shown="place" all={data} verb={verb} target={target} />
    </Page>
  );
}
