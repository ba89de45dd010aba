import { Fragment, useEffect, useRef } from "react";
import { useKeys } from "@/app/keys";
import { go } from "@/app/router";
import { Empty, FailureNotice, Page, Skeleton } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { CaseFile } from "@/ipc/generated";
import { WhoMaySee } from "@/features/access/WhoMaySee";
import { Appeal } from "./after/appeal";
import { Status } from "./after/status";
import { Assessment } from "./assessment";
import { CaseTop } from "./CaseTop";
import { Decision } from "./decision";
import { Documents } from "./documents";
import { Integration } from "./integration";
import { Interviews } from "./interviews";
import { CaseJournal } from "./journal/CaseJournal";
import { Letters } from "./letters";
import { Needs } from "./needs";
import { Overview } from "./overview/Overview";
import { Papers } from "./papers";
import { People } from "./people/People";
import { Records } from "./records";
import { Returns } from "./returns";
import { sectionHref, SECTION_KEYS, sectionOf, SECTIONS, type SectionId } from "./sections";
import { CaseTimeline } from "./timeline/CaseTimeline";

/** One case: whose it is stands on top and stays; below it the section that the address names. */
export function CaseScreen({ id, section: named, item, part }: { id: string; section?: string | undefined; item?: string | undefined; part?: string | undefined }) {
  const { t } = useI18n();
  const { data: file, failure, reload } = useQuery("case.open", { application: id });
  const section = sectionOf(named);
  useKeys(SECTIONS.map((one, index) => ({ keys: `alt+${SECTION_KEYS[index]}`, always: true, run: () => go(sectionHref(id, one)) })));

  // Another section begins at its top; what had the keyboard in the last one is gone with it.
  const before = useRef(section);
  useEffect(() => {
    if (before.current === section) return;
    before.current = section;
    document.querySelector("main")?.scrollTo(0, 0);
    const active = document.activeElement;
    if (active === document.body || active?.closest("main nav")) document.querySelector<HTMLElement>('main nav a[aria-current="page"]')?.focus();
  }, [section]);

  if (!file) {
    return (
      <Page>
        {failure ? <FailureNotice failure={failure} onRetry={reload} /> : <Skeleton lines={10} />}
      </Page>
    );
  }
  return (
    <Page top={<CaseTop file={file} section={section} />}>
      {section === null ? (
        <Empty title={t("nav.nothing_here")}>
          <a href={sectionHref(id, "overview")}>{t("case.section.overview")}</a>
        </Empty>
      ) : (
        <Fragment key={section}>{shown(section, file, reload, item, part)}</Fragment>
      )}
    </Page>
  );
}

function shown(section: SectionId, file: CaseFile, reload: () => void, item: string | undefined, part: string | undefined) {
  switch (section) {
    case "overview":
      return <Overview file={file} verb={item} target={part} />;
    case "people":
      return <People file={file} person={item} part={part} />;
    case "needs":
      return <Needs file={file} verb={item} target={part} />;
    case "documents":
      return <Documents file={file} verb={item} target={part} />;
    case "interviews":
      return <Interviews file={file} reload={reload} />;
    case "assessment":
      return <Assessment file={file} reload={reload} />;
    case "decision":
      return <Decision file={file} reload={reload} />;
    case "letters":
      return <Letters file={file} reload={reload} verb={item} target={part} />;
    case "papers":
      return <Papers file={file} verb={item} target={part} />;
    case "appeal":
      return <Appeal file={file} verb={item} target={part} />;
    case "status":
      return <Status file={file} verb={item} target={part} />;
    case "returns":
      return <Returns file={file} verb={item} target={part} />;
    case "integration":
      return <Integration file={file} />;
    case "records":
      return <Records file={file} />;
    case "timeline":
      return <CaseTimeline file={file} />;
    case "journal":
      return <CaseJournal file={file} />;
    case "access":
      return <WhoMaySee file={file} />;
  }
}
