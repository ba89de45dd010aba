import { useSession } from "@/app/session";
import { useWords } from "@/app/words";
import { Card, FailureNotice, KeyValueList, Skeleton } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import s from "./Administration.module.css";

export function About() {
  const { t, number } = useI18n();
  const words = useWords();
  const { office } = useSession();
  /** The country's rules by name; what this page does not know stays as it is called. */
  const profile = (id: string) => {
    const [country, version] = id.split("@");
    return country === "azerbaijan" && version ? t("about.profile_version", { name: t("setup.azerbaijan"), version }) : id;
  };
  const about = useQuery("about", null);
  const path = (folder: string) => (
    <span className={s.path} dir="ltr">
      {folder}
    </span>
  );
  return (
    <Card title={t("section.about")}>
      {about.failure && <FailureNotice failure={about.failure} onRetry={about.reload} />}
      {!about.data && !about.failure && <Skeleton />}
      {about.data && (
        <KeyValueList
          items={[
            { label: t("about.version"), value: about.data.version },
            { label: t("setup.office_name"), value: office.name },
            { label: t("setup.post"), value: `${office.post} · ${words(office.postName)}` },
            { label: t("setup.workstation"), value: number(office.workstation) },
            { label: t("about.profile"), value: profile(about.data.profile) },
            { label: t("about.folder"), value: path(about.data.folder) },
            { label: t("about.backups"), value: path(about.data.backups) },
            { label: t("about.letters"), value: path(about.data.letters) },
          ]}
        />
      )}
    </Card>
  );
}
