import { ChevronRight, CircleCheck } from "lucide-react";
import { useRef, type KeyboardEvent } from "react";
import { ButtonLink, Card, Empty, FailureNotice, Page, PageHeader, Skeleton } from "@/components";
import { useSession } from "@/app/session";
import { useI18n } from "@/i18n";
import { MyActions } from "@/features/board/Action";
import { AssistanceDueCard } from "@/features/assistance/DueCard";
import { MyDiary } from "@/features/diary/MyDiary";
import { MyQuality } from "@/features/quality/Mine";
import { Conflicts } from "./Conflicts";
import { MyTrainingDue } from "@/features/training/DueList";
import { AppointmentRow } from "./AppointmentRow";
import { TaskRow } from "./TaskRow";
import { DraftRow } from "./DraftRow";
import { RecordsDueCard } from "./RecordsDueCard";
import { GROUPS, useWork, type Group } from "./useWork";
import s from "./Work.module.css";

/** The first screen: what is due, when, and where to begin. */
export function WorkScreen() {
  const { t, weekday, number } = useI18n();
  const { has } = useSession();
  const work = useWork(true);
  const lists = useRef<HTMLDivElement>(null);
  const titles: Record<Group, string> = {
    overdue: t("work.overdue"),
    today: t("work.today"),
    week: t("work.week"),
    later: t("work.later"),
    returned: t("work.returned"),
    letters: t("work.letters"),
  };

  /** Arrows go through all the groups as through one list. */
  const onKey = (event: KeyboardEvent) => {
    const rows = [...(lists.current?.querySelectorAll<HTMLElement>("a[data-row]") ?? [])];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (at < 0 || step === 0) return;
    event.preventDefault();
    rows[at + step]?.focus();
  };

  const { groups, data } = work;
  // Of a list on its way the core keeps the file, and the page how far it came: one line for both.
  const drafts = (data?.drafts ?? []).filter(({ key }) => key !== "register/import");
  const pairs = data?.pairs ?? 0;
  const today = data?.appointments ?? [];
  const records = data?.records ?? [];
  const assistance = data?.assistance ?? [];
  const empty = groups && today.length === 0 && records.length === 0 && assistance.length === 0 && drafts.length === 0 && pairs === 0 && GROUPS.every((group) => groups[group].length === 0);
  return (
    <Page>
      <PageHeader
        title={t("place.work")}
        lead={weekday(new Date())}
        actions={
          has("register") && (
            <ButtonLink href="#/register" look="primary">
              {t("work.register")}
            </ButtonLink>
          )
        }
      />
      <MyQuality />
      <MyActions />
      <MyTrainingDue />
      {work.failure && <FailureNotice failure={work.failure} onRetry={work.reload} />}
      {!groups && !work.failure && (
        <Card>
          <Skeleton lines={8} />
        </Card>
      )}
      {empty && (
        <Card>
          <Empty icon={CircleCheck} title={t("work.none")}>
            {t("work.none_hint")}
          </Empty>
        </Card>
      )}
      {groups && !empty && (
        <div ref={lists} onKeyDown={onKey} className={s.groups}>
          {today.length > 0 && (
            <Card flush title={t("work.appointments")} note={number(today.length)}>
              <ul>
                {today.map((entry) => (
                  <AppointmentRow key={entry.appointment.id} entry={entry} />
                ))}
              </ul>
            </Card>
          )}
          {GROUPS.map((group) =>
            groups[group].length === 0 ? null : (
              <Card key={group} flush title={titles[group]} note={number(groups[group].length)}>
                <ul>
                  {groups[group].map((task) => (
                    <TaskRow key={`${task.application} ${task.code}`} task={task} />
                  ))}
                </ul>
              </Card>
            ),
          )}
          {records.length > 0 && <RecordsDueCard due={records} />}
          <MyDiary />
          <AssistanceDueCard due={assistance} />
          {pairs > 0 && (
            <Card flush title={t("duplicates.title")} note={number(pairs)}>
              <ul>
                <li>
                  <a data-row href="#/duplicates" className={s.row}>
                    <span className={s.muted}>{t("work.no_limit")}</span>
                    <span className={s.what}>
                      <span className={s.title}>{t("work.pairs", { count: pairs })}</span>
                      <span className={s.muted}>{t("work.pairs_hint")}</span>
                    </span>
                    <span className={s.who} />
                    <ChevronRight aria-hidden="true" className={s.go} />
                  </a>
                </li>
              </ul>
            </Card>
          )}
          <Conflicts />
          {drafts.length > 0 && (
            <Card flush title={t("work.drafts")} note={number(drafts.length)}>
              <ul>
                {drafts.map((draft) => (
                  <DraftRow key={draft.key} draft={draft} tasks={data?.tasks ?? []} />
                ))}
              </ul>
            </Card>
          )}
        </div>
      )}
    </Page>
  );
}
