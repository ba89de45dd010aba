import { ArrowLeft, FilePen, Lock, PenLine } from "lucide-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { Button, ButtonLink, Empty, FailureNotice, PersonName, Skeleton, StatusPill } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { CaseFile, InterviewView } from "@/ipc/generated";
import { sectionHref } from "../sections";
import { Beside } from "./Beside";
import { Composer } from "./Composer";
import { nameOf, personOf } from "./people";
import { SignDialog } from "./SignDialog";
import { SignedBand } from "./SignedBand";
import { Transcript, type TranscriptHandle } from "./Transcript";
import { useComposer } from "./useComposer";
import { useLines } from "./useLines";
import s from "./Room.module.css";

/** The interview room: the whole window belongs to the record. */
export function InterviewRoom({ application, interview: id }: { application: string; interview: string }) {
  const { t } = useI18n();
  const { data: file, failure, reload } = useQuery("case.open", { application });
  const interview = file?.interviews.find((one) => one.id === id);
  if (!file) return failure ? <FailureNotice failure={failure} onRetry={reload} /> : <Skeleton lines={12} />;
  if (!interview) {
    return (
      <Empty title={t("error.notFound")}>
        <a href={sectionHref(application, "interviews")}>{t("interview.back")}</a>
      </Empty>
    );
  }
  const writing = !interview.closing && file.actions.includes("interview");
  return writing ? <Writing file={file} interview={interview} /> : <Reading file={file} interview={interview} />;
}

function Head({ file, interview, sign }: { file: CaseFile; interview: InterviewView; sign?: () => void }) {
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
      {sign && (
        <Button icon={PenLine} onPress={sign}>
          {t("interview.sign_open")}
        </Button>
      )}
    </header>
  );
}

function Writing({ file, interview }: { file: CaseFile; interview: InterviewView }) {
  const { t } = useI18n();
  const input = useRef<HTMLTextAreaElement>(null);
  const transcript = useRef<TranscriptHandle>(null);
  const { lines, put } = useLines(interview);
  const composer = useComposer(file.id, interview, put);
  const [signing, setSigning] = useState(false);
  const toInput = useCallback(() => input.current?.focus(), []);
  return (
    <div className={s.room}>
      <Head file={file} interview={interview} sign={() => setSigning(true)} />
      <div className={s.record}>
        <Transcript lines={lines} open onChanged={put} onLeave={toInput} handle={transcript} />
        <Composer composer={composer} input={input} onUp={() => transcript.current?.focusLast()} />
      </div>
      <aside className={s.beside} tabIndex={0} aria-label={t("interview.beside")}>
        <Beside file={file} interview={interview} />
      </aside>
      <SignDialog interview={interview.id} unsent={composer.text.trim() !== "" || composer.sending} open={signing} onClose={() => setSigning(false)} />
    </div>
  );
}

function Reading({ file, interview }: { file: CaseFile; interview: InterviewView }) {
  const { t } = useI18n();
  const nowhere = useCallback(() => {}, []);
  return (
    <div className={s.room}>
      <Head file={file} interview={interview} />
      <div className={s.record}>
        <SignedBand interview={interview} />
        <Transcript lines={interview.lines} open={false} onChanged={nowhere} onLeave={nowhere} />
      </div>
      <aside className={s.beside} tabIndex={0} aria-label={t("interview.beside")}>
        <Beside file={file} interview={interview} />
      </aside>
    </div>
  );
}
