import { ArrowLeft, ImagePlus, Pencil, Plus } from "lucide-react";
import { useEffect, useRef, type ReactNode } from "react";
import { go } from "@/app/router";
import { useListWord } from "@/app/lists";
import { ButtonLink, Card, KeyValueList, PersonName, Row, Stack } from "@/components";
import { LinkedTo } from "@/features/duplicates";
import { PANEL, PANELS, type PanelId } from "@/features/person/panels";
import { ToldOf } from "@/features/person/ToldOf";
import { isTold, useShown } from "@/features/person/useShown";
import { PhotoDrawer, Portrait } from "@/features/photo";
import { warningsAt } from "@/features/register/warnings";
import { WarningsAt } from "@/features/register/WarningsAt";
import { useI18n } from "@/i18n";
import type { CaseFile, MemberView } from "@/ipc/generated";
import { PersonDocuments } from "../documents/PersonDocuments";
import { CareLine } from "../needs/MemberCare";
import { useMayFile } from "../documents/useMayFile";
import { sectionHref } from "../sections";
import { personHref, type Part } from "./addresses";
import { Correct } from "./Correct";
import { Describe } from "./Describe";
import { Lacks } from "./Lacks";
import { Disputed } from "./PersonCard";
import { Pills } from "./Pills";
import { usePersonItems } from "./usePersonItems";
import s from "./People.module.css";

export interface PersonPageProps {
  file: CaseFile;
  member: MemberView;
  /** What is being written. */
  part: Part | null;
}

/** Everything known about one person, part by part; each part is changed by itself. */
export function PersonPage({ file, member, part }: PersonPageProps) {
  const { t } = useI18n();
  const relationship = useListWord("relationship");
  const items = usePersonItems();
  const { person } = member;
  const { latin, native } = person.name;
  const may = file.actions.includes("correctPersons");
  const mayFile = useMayFile(file);
  const heading = useRef<HTMLHeadingElement>(null);
  // What is being written has the keyboard already.
  const writing = useRef(part !== null);
  useEffect(() => {
    if (!writing.current) heading.current?.focus();
    writing.current = false;
  }, [person.id]);
  const close = () => go(personHref(file.id, person.id));
  const change = (to: Part, what: string) =>
    may && (
      <ButtonLink size="sm" icon={Pencil} href={personHref(file.id, person.id, to)}>
        {t("action.change_what", { what })}
      </ButtonLink>
    );

  return (
    <Stack gap={5}>
      <div>
        <ButtonLink size="sm" look="quiet" icon={ArrowLeft} href={sectionHref(file.id, "people")}>
          {t("people.all")}
        </ButtonLink>
      </div>
      <Row gap={4} align="start">
        <Portrait name={latin} hash={person.portrait} size="lg" />
        <div className={s.who}>
          <h2 ref={heading} tabIndex={-1} className={s.whoName}>
            <PersonName latin={latin} native={native} />
          </h2>
          <p className={s.quiet}>{relationship(member.relationship)}</p>
          <Pills member={member} />
          <Lacks application={file.id} person={person} may={may} />
          {mayFile && (
            <div>
              <ButtonLink size="sm" icon={ImagePlus} href={personHref(file.id, person.id, "photograph")}>
                {person.portrait ? t("photo.change") : t("photo.add")}
              </ButtonLink>
            </div>
          )}
        </div>
      </Row>
      <LinkedTo person={person.id} stands={person.sameAs} />
      {person.disputed.length > 0 && <Disputed fields={person.disputed} />}
      <WarningsAt warnings={warningsAt(file.warnings, `members.${file.members.indexOf(member)}`)} />
      <CareLine file={file} member={member} />
      <Card title={t("people.identity")} actions={change("identity", t("people.identity"))}>
        <KeyValueList items={items(person, true)} columns={2} />
      </Card>
      <Told file={file} member={member} change={change} may={may} />
      <PersonDocuments file={file} person={person} />
      {may && part === "identity" && <Correct key={person.id} application={file.id} person={person} onClose={close} />}
      {mayFile && part === "photograph" && <PhotoDrawer key={person.id} file={file} person={person} onClose={close} />}
      {may && part !== null && part !== "identity" && part !== "photograph" && PANEL[part].details.length > 0 && <Describe key={`${person.id} ${part}`} application={file.id} person={person} panel={part} onClose={close} />}
    </Stack>
  );
}

type ToldProps = Pick<PersonPageProps, "file" | "member"> & { may: boolean; change(to: Part, what: string): ReactNode };

/** What was told, part by part; the parts of which nothing was told stand together at the end. */
function Told({ file, member: { person }, change, may }: ToldProps) {
  const { t } = useI18n();
  const shown = useShown();
  const parts = PANELS.filter((id) => PANEL[id].details.length > 0).map((id) => ({ id, title: t(PANEL[id].title), told: PANEL[id].details.map((detail) => shown.detail(person.details, detail)).filter(isTold) }));
  const open = parts.filter(({ told }) => told.length === 0);
  const add = (id: PanelId, title: string) => (
    <ButtonLink size="sm" look="quiet" icon={Plus} href={personHref(file.id, person.id, id)}>
      {title}
    </ButtonLink>
  );
  return (
    <>
      {parts
        .filter(({ told }) => told.length > 0)
        .map(({ id, title, told }) => (
          <Card key={id} title={title} actions={change(id, title)}>
            <ToldOf told={told} />
          </Card>
        ))}
      {open.length > 0 && (
        <Card title={t("people.not_told")}>
          <ul className={s.open}>
            {open.map(({ id, title }) => (
              <li key={id}>{may ? add(id, title) : title}</li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
