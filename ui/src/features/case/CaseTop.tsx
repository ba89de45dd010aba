import { Baby, CircleDot, GitFork, MapPin } from "lucide-react";
import { useEffect } from "react";
import { useCountry } from "@/app/countries";
import { useSession } from "@/app/session";
import { useWords } from "@/app/words";
import { Deadline, IdentityBar, StatusPill, SubNav } from "@/components";
import { usePortrait } from "@/features/photo";
import { STAGE_TONES } from "@/features/cases/columns";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { CaseFile } from "@/ipc/generated";
import { FlagPills } from "./after/flags/FlagPills";
import { countOf, SECTION_ICONS, sectionHref, SECTIONS, type SectionId } from "./sections";
import s from "./Case.module.css";

/** Whose case this is, how it stands, what is due; and the way to its sections. Never scrolls away. */
export function CaseTop({ file, section }: { file: CaseFile; section: SectionId | null }) {
  const { t } = useI18n();
  const { has } = useSession();
  const words = useWords();
  const country = useCountry();
  const principal = (file.members.find(({ relationship }) => relationship === "PA") ?? file.members[0])?.person;
  const at = useQuery("handover.of_case", { application: file.id }).data;
  const photo = usePortrait(principal?.portrait);
  const children = file.members.filter(({ person }) => person.child).length;
  const clock = file.clocks.find(({ state }) => state === "running" || state === "overdue");
  const title = section ? t(`case.section.${section}`) : file.number;
  useEffect(() => {
    document.title = `${file.number} · ${title} · Panah`;
  }, [file.number, title]);

  return (
    <div className={s.top}>
      <IdentityBar
        latin={principal?.name.latin ?? file.number}
        native={principal?.name.native ?? null}
        photo={photo}
        number={file.number}
        facts={[
          principal?.nationality && country(principal.nationality),
          t("case.family_size", { count: file.members.length }),
          t("case.officer", { name: file.officer }),
        ]}
        pills={
          <>
            <StatusPill tone={STAGE_TONES[file.stage]} icon={CircleDot}>
              {t(`stage.${file.stage}`)}
            </StatusPill>
            {at && (
              <StatusPill tone={at.to ? "warning" : at.here ? "neutral" : "info"} icon={MapPin}>
                {at.to ? t("handover.on_the_way_from_to", { from: words(at.post), to: words(at.to) }) : t("handover.at", { post: words(at.post) })}
              </StatusPill>
            )}
            {file.disputed > 0 && (
              <StatusPill tone="danger" icon={GitFork}>
                {has("settle") ? <a href="#/conflicts">{t("case.disputed", { count: file.disputed })}</a> : t("case.disputed", { count: file.disputed })}
              </StatusPill>
            )}
            <FlagPills file={file} />
            {principal?.child && (
              <StatusPill tone="warning" icon={Baby}>
                {t("case.principal_child")}
              </StatusPill>
            )}
            {children > 0 && !principal?.child && (
              <StatusPill tone="neutral" icon={Baby}>
                {t("case.children", { count: children })}
              </StatusPill>
            )}
          </>
        }
        clock={
          clock && (
            <div className={s.nearest}>
              <Deadline daysLeft={clock.daysLeft} near={clock.near} due={clock.lastDay} label={words(clock.name)} />
              <p className={s.basis}>
                {words(clock.legalBasis)}
                {!clock.verified && ` ${t("case.unverified")}`}
              </p>
            </div>
          )
        }
      />
      <div className={s.sections}>
        <SubNav
          label={t("case.sections")}
          current={section ?? ""}
          items={SECTIONS.filter((id) => id !== "integration" || has("integrate")).map((id) => {
            const count = countOf(file, id);
            return { id, label: t(`case.section.${id}`), href: sectionHref(file.id, id), icon: SECTION_ICONS[id], ...(count === undefined ? {} : { count }) };
          })}
        />
      </div>
    </div>
  );
}
