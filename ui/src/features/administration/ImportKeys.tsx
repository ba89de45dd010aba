import { Notice, Stack, StatusPill, useToast } from "@/components";
import { ComparedFile } from "@/features/case/forms/ComparedFile";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";

/** Takes over the keys of another office: first looked at and compared, then taken. */
export function ImportKeys() {
  const { t } = useI18n();
  const say = useToast();
  const take = useCommand("key.import");
  const accept = async (file: string) => {
    const done = await take.run({ file });
    if (done.ok) say(t("signing.taken", { added: done.answer.added, revoked: done.answer.revoked }));
    return done.ok;
  };
  return (
    <ComparedFile
      title={t("signing.import")}
      lead={t("signing.import_lead")}
      file={{ label: t("signing.file"), hint: t("signing.file_hint") }}
      look="key.look"
      lookLabel={t("signing.look")}
      takeLabel={t("signing.take")}
      taking={take}
      onTake={accept}
    >
      {({ keys, new: unknown }) => (
        <Notice tone="warning" live title={t("signing.compare")}>
          <Stack gap={2}>
            <p>{t("signing.compare_lead")}</p>
            <ul>
              {keys.map(({ name, office, post }) => (
                <li key={name}>
                  <span className="tabular">{name}</span> <bdi>{`${office} (${post})`}</bdi> {unknown.includes(name) && <StatusPill tone="info">{t("signing.new")}</StatusPill>}
                </li>
              ))}
            </ul>
          </Stack>
        </Notice>
      )}
    </ComparedFile>
  );
}
