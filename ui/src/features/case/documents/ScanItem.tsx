import { ExternalLink, FileText, FolderOutput } from "lucide-react";
import { useState } from "react";
import { useListWord } from "@/app/lists";
import { useSession } from "@/app/session";
import { useAddressed } from "@/app/useAddressed";
import { BidiText, Button, ButtonLink, Row, StatusPill } from "@/components";
import { ReleaseDrawer } from "@/features/records/ReleaseDrawer";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { AttachmentView, CaseFile } from "@/ipc/generated";
import { RestrictButton, Restricted, restrictionOf } from "../restriction";
import { folderHref } from "./addresses";
import { AUTHENTICITY_TONES } from "./custody";
import { OpenOutside } from "./OpenOutside";
import s from "./Documents.module.css";

/** One scan: a small picture of it, what it is, and the way to read it. That it was read is logged. */
export function ScanItem({ file, scan, may }: { file: CaseFile; scan: AttachmentView; may: boolean }) {
  const { t, date, number } = useI18n();
  const { has } = useSession();
  const named = useAddressed<HTMLDivElement>("scan", scan.id);
  const kind = useListWord("attachment");
  const language = useListWord("language");
  const authenticity = useListWord("authenticity");
  const release = useCommand("release.attachment");
  const [releasing, setReleasing] = useState(false);
  const picture = useQuery("attachment.picture", scan.mediaType === "image/jpeg" ? { hash: scan.hash, size: "thumbnail" } : undefined);
  const original = file.folder.attachments.find(({ id }) => id === scan.translationOf);
  const whose = file.members.find(({ person }) => person.id === scan.person)?.person.name.latin;
  const facts = [
    kind(scan.kind),
    whose,
    scan.language && language(scan.language),
    t("scan.pages", { count: scan.pages }),
    t("scan.size", { kb: number(Math.ceil(scan.size / 1000)) }),
    t("scan.added_by", { date: date(scan.addedOn), name: scan.addedBy }),
  ];
  return (
    <div ref={named} tabIndex={-1} className={s.scan}>
      <span className={s.thumb} aria-hidden="true">
        {picture.data ? <img src={picture.data.url} alt="" /> : <FileText />}
      </span>
      <div className={s.scanWords}>
        <p className={s.scanTitle}>
          <BidiText>{scan.title}</BidiText>
          <Restricted classes={restrictionOf(file, scan.id)?.classes} />
          {scan.authenticity && <StatusPill tone={AUTHENTICITY_TONES[scan.authenticity] ?? "neutral"}>{authenticity(scan.authenticity)}</StatusPill>}
        </p>
        <p className={s.quiet}>
          <bdi>{facts.filter(Boolean).join(" · ")}</bdi>
        </p>
        {original && (
          <p className={s.quiet}>
            {t("scan.translation_of")} <BidiText>{original.title}</BidiText>
          </p>
        )}
        {scan.note && (
          <p className={s.quiet}>
            <BidiText>{scan.note}</BidiText>
          </p>
        )}
        <Row gap={2}>
          <OpenOutside attachment={scan.id} what={scan.title} icon={ExternalLink} label={t("scan.open_what", { what: scan.title })}>
            {t("scan.open")}
          </OpenOutside>
          {has("release") && (
            <Button size="sm" icon={FolderOutput} label={t("scan.release_what", { what: scan.title })} onPress={() => setReleasing(true)}>
              {t("release.do")}
            </Button>
          )}
          <RestrictButton file={file} kind="attachment" record={scan.id} called={scan.title} />
          {may && (
            <>
              <ButtonLink size="sm" look="quiet" href={folderHref(file.id, "describe", scan.id)}>
                {t("scan.describe_link")}
              </ButtonLink>
              <ButtonLink size="sm" look="quiet" href={folderHref(file.id, "remove", scan.id)}>
                {t("scan.remove_link")}
              </ButtonLink>
            </>
          )}
        </Row>
        {releasing && <ReleaseDrawer title={t("scan.release_what", { what: scan.title })} draft={`cases/${file.id}/scans/${scan.id}/release`} run={(form) => release.run({ attachment: scan.id, release: form })} onClose={() => setReleasing(false)} />}
      </div>
    </div>
  );
}
