import { Empty, FailureNotice, Skeleton } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import { sectionHref } from "../sections";
import { Head } from "./Head";
import { Opening } from "./Opening";
import { Reading } from "./Reading";
import { useTranscript } from "./useTranscript";
import { Writing } from "./Writing";
import s from "./Room.module.css";

/** The interview room: the whole window belongs to the record. */
export function InterviewRoom({ application, interview: id }: { application: string; interview: string }) {
  const { t } = useI18n();
  const { data: file, failure, reload } = useQuery("case.open", { application });
  const { record, put, ...asked } = useTranscript(id);
  const interview = file?.interviews.find((one) => one.id === id);
  if (file && !interview) {
    return (
      <Empty title={t("error.notFound")}>
        <a href={sectionHref(application, "interviews")}>{t("interview.back")}</a>
      </Empty>
    );
  }
  if (!file || !interview || !record) {
    const why = failure ?? asked.failure;
    return why ? <FailureNotice failure={why} onRetry={failure ? reload : asked.reload} /> : <Skeleton lines={12} />;
  }
  if (interview.closing || !file.actions.includes("interview")) return <Reading file={file} interview={interview} record={record} />;
  // A record begun before there was a checklist goes on without.
  if (!interview.opening && record.lines.length === 0) {
    return (
      <div className={s.alone}>
        <Head file={file} interview={interview} />
        <Opening application={application} interview={id} onDone={reload} />
      </div>
    );
  }
  return <Writing file={file} interview={interview} record={record} put={put} reload={asked.reload} reloadCase={reload} />;
}
