import { Button, FailureNotice, Section, StatusPill, useToast } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { AttachmentView, CaseFile, PersonView } from "@/ipc/generated";
import { usePortrait } from "./usePortrait";
import s from "./Photo.module.css";

/** Photographs of a person that were taken before; each can be put in use again. */
export function Earlier({ file, person }: { file: CaseFile; person: PersonView }) {
  const { t } = useI18n();
  const say = useToast();
  const choose = useCommand("portrait.choose");
  const portraits = file.folder.portraits.filter((portrait) => portrait.person === person.id);
  if (portraits.length === 0) return null;
  const use = async (portrait: AttachmentView) => {
    const done = await choose.run({ application: file.id, person: person.id, attachment: portrait.id });
    if (done.ok) say(t("photo.chosen", { name: person.name.latin }));
  };
  return (
    <Section level={3} title={t("photo.earlier")}>
      {choose.failure && <FailureNotice failure={choose.failure} />}
      <ul className={s.earlier}>
        {[...portraits].reverse().map((portrait) => (
          <Taken key={portrait.id} portrait={portrait} inUse={portrait.hash === person.portrait} onUse={() => void use(portrait)} />
        ))}
      </ul>
    </Section>
  );
}

function Taken({ portrait, inUse, onUse }: { portrait: AttachmentView; inUse: boolean; onUse(): void }) {
  const { t, date } = useI18n();
  const url = usePortrait(portrait.hash);
  const day = date(portrait.addedOn);
  return (
    <li className={s.taken}>
      <span className={s.small}>{url && <img src={url} alt={t("photo.taken_on", { date: day })} />}</span>
      <span className={s.quiet}>{day}</span>
      {inUse ? (
        <StatusPill tone="success">{t("photo.in_use")}</StatusPill>
      ) : (
        <Button size="sm" onPress={onUse} label={t("photo.use_of", { date: day })}>
          {t("photo.use")}
        </Button>
      )}
    </li>
  );
}
