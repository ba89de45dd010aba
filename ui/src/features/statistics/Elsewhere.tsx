import { perCent } from "@/components/chart";
import { href } from "@/app/router";
import { useSession } from "@/app/session";
import { useI18n } from "@/i18n";
import type { SituationElsewhere, SituationRoom } from "@/ipc/generated";
import s from "./Statistics.module.css";

/** Where a figure comes from: its indicator, or the room in which it is kept. */
export function placeOf(room: SituationRoom, id: string, year: number): string {
  return room === "integration" ? href(["integration"]) : href(["quality", "indicators", id], { year });
}

/** Figures of quality, trainings and integration, for whoever reads them there. */
export function Elsewhere({ figures, year }: { figures: readonly SituationElsewhere[]; year: number }) {
  const { t, number } = useI18n();
  const session = useSession();
  if (figures.length === 0) return null;
  const rate = (part: number, whole: number) => {
    const share = perCent(part, whole);
    return share === null ? t("statistic.no_rate") : t("statistic.per_cent", { share: number(share) });
  };
  return (
    <ul className={s.headlines} aria-label={t("statistic.elsewhere")}>
      {figures.map(({ room, id, part, whole, partBefore, wholeBefore }) => {
        const title = t(`statistic.elsewhere.${id}`);
        const figure = <span className={s.value}>{rate(part, whole)}</span>;
        const opens = room === "integration" || session.has("readQuality");
        return (
          <li key={`${room} ${id}`} className={s.headline}>
            <span className={s.label}>
              {t(`statistic.room.${room}`)}: {title}
            </span>
            {opens ? (
              <a href={placeOf(room, id, year)} className={s.open} aria-label={t("statistic.open_place", { what: `${title}: ${rate(part, whole)}` })}>
                {figure}
              </a>
            ) : (
              figure
            )}
            <span className={s.before}>{t("statistic.part_of", { part: number(part), whole: number(whole) })}</span>
            <span className={s.before}>{t("statistic.before", { count: rate(partBefore, wholeBefore) })}</span>
          </li>
        );
      })}
    </ul>
  );
}
