import { PLACES_OF } from "@/features/person/panels";
import { useI18n } from "@/i18n";
import type { Known, PersonView } from "@/ipc/generated";
import { folderHref } from "../documents/addresses";
import { personHref } from "./addresses";
import s from "./People.module.css";

/** What the next tier of registration still asks for, each leading to where it is told. */
export function Lacks({ application, person, may }: { application: string; person: PersonView; may: boolean }) {
  const { t } = useI18n();
  const { next, lacks } = person.completeness;
  if (next === null || lacks.length === 0) return <p className={s.quiet}>{t("people.complete")}</p>;
  return (
    <div className={s.lacks}>
      <p className={s.quiet}>{t("people.lacks", { tier: t(`tier.name.${next as Exclude<typeof next, "none">}`) })}</p>
      <ul className={s.lackList}>
        {lacks.map((known) => {
          const words = t(`known.${known}`);
          return <li key={known}>{may ? <a href={hrefFor(known, application, person.id)}>{words}</a> : words}</li>;
        })}
      </ul>
    </div>
  );
}

/** Where it is told. */
function hrefFor(known: Known, application: string, person: string): string {
  const place = PLACES_OF[known];
  if (place === "documents") return folderHref(application, "add", person);
  return personHref(application, person, place === "portrait" ? "photograph" : place);
}
