import type { CSSProperties } from "react";
import { cx, urgency } from "@/components";
import type { Clock } from "@/ipc/generated";
import { placeOf, type Span } from "./span";
import s from "./Clocks.module.css";

/** The ends of the scale, and today on it. The same is said in words beside each limit. */
export function ClockScale({ span, start, today, end }: { span: Span; start: string; today: string; end: string }) {
  const at = placeOf(span.today, span);
  return (
    <div className={s.scale} aria-hidden="true">
      <div className={s.ends}>
        <span>{start}</span>
        <span>{end}</span>
      </div>
      <div className={s.todayRow} style={{ "--at": `${at}%` } as CSSProperties}>
        <span className={cx(s.todayWord, at > 80 && s.before)}>{today}</span>
      </div>
    </div>
  );
}

/** One limit: the days it has, those gone, today, and the day it was met. */
export function ClockBar({ clock, span }: { clock: Clock; span: Span }) {
  const from = placeOf(clock.from, span);
  const last = placeOf(clock.lastDay, span);
  const today = placeOf(span.today, span);
  const met = clock.metOn === null ? null : placeOf(clock.metOn, span);
  const gone = met ?? Math.min(today, last);
  const tone = clock.state === "met" || clock.state === "expired" ? s.isMet : s[urgency(clock.daysLeft, clock.near)];
  return (
    <svg className={cx(s.bar, tone)} viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <line className={s.axis} x1="0" x2="100" y1="8" y2="8" />
      <rect className={s.whole} x={from} y="5" width={Math.max(0.5, last - from)} height="6" />
      {clock.pauses.map((pause) => (
        <rect key={pause.from} className={s.pause} x={placeOf(pause.from, span)} y="2" width={Math.max(0.5, placeOf(pause.until ?? span.today, span) - placeOf(pause.from, span))} height="12" />
      ))}
      {clock.lawfulDay !== clock.lastDay && <line className={s.lawful} x1={placeOf(clock.lawfulDay, span)} x2={placeOf(clock.lawfulDay, span)} y1="3" y2="13" />}
      <rect className={s.gone} x={from} y="5" width={Math.max(0, gone - from)} height="6" />
      {clock.state === "overdue" && <rect className={s.over} x={last} y="5" width={Math.max(0.5, today - last)} height="6" />}
      <line className={s.last} x1={last} x2={last} y1="1" y2="15" />
      {met !== null && <line className={s.metMark} x1={met} x2={met} y1="1" y2="15" />}
      <line className={s.now} x1={today} x2={today} y1="0" y2="16" />
    </svg>
  );
}
