import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import { Card, IconButton, Row, cx } from "@/components";
import { useI18n, type Key } from "@/i18n";
import type { BoardMeetingRow } from "@/ipc/generated";
import { meetingAt } from "./addresses";
import { monthOf, otherMonth, weeksOf } from "./month";
import s from "./Calendar.module.css";

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Meetings of a month, day by day. Opens with the month of the next one. */
export function Calendar({ meetings, today }: { meetings: readonly BoardMeetingRow[]; today: string }) {
  const { t } = useI18n();
  const coming = meetings.filter(({ day, cancelled }) => day >= today && !cancelled).map(({ day }) => day).sort();
  const [month, setMonth] = useState(() => monthOf(coming[0] ?? today));
  const [year = "", number = "1"] = month.split("-");
  const title = t("board.month_is", { month: t(`month.gregorian.${Number(number)}` as Key), year });
  return (
    <Card
      title={t("board.calendar")}
      note={title}
      actions={
        <Row gap={2}>
          <IconButton icon={ChevronLeft} size="sm" label={t("board.month_before")} onPress={() => setMonth(otherMonth(month, -1))} />
          <IconButton icon={ChevronRight} size="sm" label={t("board.month_after")} onPress={() => setMonth(otherMonth(month, 1))} />
        </Row>
      }
    >
      <table className={s.month} aria-label={title}>
        <thead>
          <tr>
            {WEEKDAYS.map((day) => (
              <th key={day} scope="col">
                {t(`board.weekday.${day}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day} className={cx(monthOf(day) !== month && s.beside, day === today && s.today)}>
                  <time dateTime={day}>{Number(day.slice(8))}</time>
                  {meetings
                    .filter((one) => one.day === day)
                    .map((one) => (
                      <a key={one.id} href={meetingAt(one.id)} className={cx(s.meeting, one.cancelled && s.cancelled)}>
                        {one.time} <bdi>{one.name}</bdi>
                        {one.cancelled && <span className="visually-hidden"> {t("board.state.cancelled")}</span>}
                      </a>
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
