import { ArrowLeft, FilePen, Lock } from "lucide-react";
import { useEffect, type ReactNode } from "react";
import { ButtonLink, PersonName, StatusPill } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile, InterviewView } from "@/ipc/generated";
import { RestrictButton, Restricted, restrictionOf } from "../restriction";
import { sectionHref } from "../sections";
import { nameOf, personOf } from "./people";
import s from "./Room.module.css";

/** Whose record it is, since when, and whether it is signed. */
export function Head({ file, interview, children }: { file: CaseFile; interview: InterviewView; children?: ReactNode }) {
  const { t, dateTime } = useI18n();
  const name = personOf(file, interview.person)?.name;
  const title = t("interview.room", { name: nameOf(file, interview.person) });
  useEffect(() => {
    document.title = `${title} · Panah`;
  }, [title]);
  return (
    <header className={s.head}>
      <ButtonLink href={sectionHref(file.id, "interviews")} look="quiet" icon={ArrowLeft}>
        {t("interview.back")}
      </ButtonLink>
      <h1 className={s.title} tabIndex={-1} aria-label={title}>
        {name && <PersonName latin={name.latin} native={name.native} />}
      </h1>
      <span className={s.facts}>
        <bdi>{file.number}</bdi>
        <span>{t("interview.started", { time: dateTime(interview.startedAt) })}</span>
        <StatusPill tone={interview.closing ? "success" : "warning"} icon={interview.closing ? Lock : FilePen}>
          {interview.closing ? t("interview.signed") : t("interview.open")}
        </StatusPill>
      </span>
      <Restricted classes={restrictionOf(file, interview.id)?.classes} />
      <RestrictButton file={file} kind="interview" record={interview.id} called={t("restriction.whole_interview")} />
      {children}
    </header>
  );
}
