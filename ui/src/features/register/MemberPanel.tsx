import { ArrowDown, ArrowUp, Trash2, UserPlus } from "lucide-react";
import { useMemo, useState } from "react";
import { useKeys } from "@/app/keys";
import { Button, Card, Dialog, FailureNotice, Form, Grid, IconButton, Select } from "@/components";
import { DuplicatePanel } from "@/features/duplicates";
import { PANEL, PANELS, type PanelId } from "@/features/person/panels";
import { useI18n } from "@/i18n";
import type { Relationship, Warning } from "@/ipc/generated";
import { gapsOf, personForm, type MemberDraft, type PersonDraft, type RegistrationDraft } from "./draft";
import { KnownPerson } from "./KnownPerson";
import { usePersonTitle } from "./labels";
import { OwnClaim } from "./OwnClaim";
import { Panels } from "./Panels";
import { PersonFields, type ChangePerson } from "./PersonFields";
import type { Pane } from "./RegisterScreen";
import { useImpliedSex, useRelationships } from "./relationships";
import { clear, sharedFor, takeOver, type Shared, type SharedKey } from "./shared";
import { TakeOver } from "./TakeOver";
import { useKnown } from "./useKnown";
import { warningsAt } from "./warnings";
import { WarningsAt } from "./WarningsAt";
import s from "./Register.module.css";

export interface MemberPanelProps {
  draft: RegistrationDraft;
  index: number;
  set(change: (before: RegistrationDraft) => RegistrationDraft): void;
  errors(field: string): string | undefined;
  warnings: readonly Warning[];
  /** The part of what is told later that is open. */
  more: PanelId | null;
  onMore(panel: PanelId | null): void;
  onOpen(pane: Pane): void;
  onAdd(): void;
}

/** One person of the family. */
export function MemberPanel(props: MemberPanelProps) {
  const member = props.draft.members[props.index];
  return member ? <Member {...props} member={member} /> : null;
}

function Member({ draft, index, member, set, errors, warnings, more, onMore, onOpen, onAdd }: MemberPanelProps & { member: MemberDraft }) {
  const { t } = useI18n();
  const title = usePersonTitle();
  const { person, relationship } = member;
  const at = `members.${index}.`;
  const last = index === draft.members.length - 1;
  const gaps = gapsOf(person);
  const implied = useImpliedSex();
  const relationships = useRelationships(person.sex, relationship);
  const name = title(draft, index);

  const change = (how: (before: MemberDraft) => MemberDraft) => set((before) => ({ ...before, members: before.members.map((one) => (one.id === member.id ? how(one) : one)) }));
  const changeMember = (part: Partial<MemberDraft>) => change((before) => ({ ...before, ...part }));
  const changePerson: ChangePerson = (part) => change((before) => ({ ...before, person: { ...before.person, ...(typeof part === "function" ? part(before.person) : part) } }));
  const known = useKnown(change);

  const relate = (next: Relationship) => {
    const sex = implied(next);
    changeMember({ relationship: next, ownClaim: next === "PA" || (member.ownClaim && relationship !== "PA"), ...(sex && person.sex === null ? { person: { ...person, sex } } : {}) });
  };
  const take = (shared: readonly Shared[]) => change((before) => ({ ...takeOver(before, shared), taken: [...new Set([...before.taken, ...shared.map(({ key }) => key)])] }));
  const giveBack = (keys: readonly SharedKey[]) => change((before) => ({ ...before, person: keys.reduce(clear, before.person), taken: before.taken.filter((key) => !keys.includes(key)) }));
  const offered = sharedFor(draft.members, index);
  useKeys([
    { keys: "alt+s", always: true, run: () => offered.length > 0 && take(offered) },
    ...PANELS.map((id) => ({ keys: `alt+${PANEL[id].letter}`, always: true, run: () => onMore(more === id ? null : id) })),
  ]);

  const form = useMemo(() => personForm(person), [person]);
  const except = draft.members.flatMap((one) => (one.known ? [one.known.id] : []));
  return (
    <Card title={name} note={person.name.latin.trim() && t("register.person", { number: index + 1 })} actions={draft.members.length > 1 && <Order draft={draft} index={index} set={set} onOpen={onOpen} />}>
      <Form
        label={name}
        onSubmit={() => onOpen(last ? "application" : index + 1)}
        actions={
          <>
            <Button type="submit" look="primary">
              {last ? t("register.to_application") : t("register.to_next", { person: title(draft, index + 1) })}
            </Button>
            <Button icon={UserPlus} onPress={onAdd}>
              {t("register.add")}
            </Button>
          </>
        }
      >
        {index > 0 && <TakeOver draft={draft} index={index} taken={member.taken} onTake={take} onGiveBack={giveBack} />}
        {member.known && <KnownPerson member={member} onUndo={known.undo} />}
        <Grid min="18rem">
          <div>
            <Select
              name={`${at}relationship`}
              label={t("register.relationship")}
              width="full"
              placeholder={t("field.choose")}
              options={relationships}
              value={relationship}
              onChange={relate}
              error={errors(`${at}relationship`)}
            />
            <WarningsAt warnings={warningsAt(warnings, `${at}relationship`)} />
          </div>
        </Grid>
        <PersonFields
          at={`${at}person.`}
          person={person}
          change={changePerson}
          errors={(field) => errors(`${at}person.${field}`)}
          warnings={(field) => warningsAt(warnings, `${at}person.${field}`)}
        />
        {relationship !== "PA" && <OwnClaim at={at} member={member} change={changeMember} errors={errors} />}
        {known.failure && <FailureNotice failure={known.failure} />}
        {!member.known && <DuplicatePanel person={form} except={except} onKnown={known.choose} decided={member.decided} onDecided={(decided) => changeMember({ decided })} />}
        <section className={s.more} aria-label={t("register.more")}>
          <h3 className={s.moreTitle}>{t("register.more")}</h3>
          {gaps.length > 0 && <p className={s.quiet}>{t("register.later", { fields: gaps.map((gap) => t(`register.gap.${gap}`)).join(" · ") })}</p>}
          <Panels at={`${at}person.`} person={person} change={(part: Partial<PersonDraft>) => changePerson(part)} errors={errors} warnings={warnings} open={more} onOpen={onMore} />
        </section>
      </Form>
    </Card>
  );
}

/** Place in the family, and out of it. */
function Order({ draft, index, set, onOpen }: Pick<MemberPanelProps, "draft" | "index" | "set" | "onOpen">) {
  const { t } = useI18n();
  const title = usePersonTitle();
  const [removing, setRemoving] = useState(false);
  const name = title(draft, index);
  const move = (step: number) => {
    set((before) => {
      const members = [...before.members];
      const [moved] = members.splice(index, 1);
      if (moved) members.splice(index + step, 0, moved);
      return { ...before, members };
    });
    onOpen(index + step);
  };
  const remove = () => {
    set((before) => ({ ...before, members: before.members.filter((_, place) => place !== index) }));
    setRemoving(false);
    onOpen(Math.max(0, index - 1));
  };
  return (
    <>
      <IconButton icon={ArrowUp} label={t("register.move_up")} disabled={index === 0} onPress={() => move(-1)} />
      <IconButton icon={ArrowDown} label={t("register.move_down")} disabled={index === draft.members.length - 1} onPress={() => move(1)} />
      <IconButton icon={Trash2} label={t("register.remove")} onPress={() => setRemoving(true)} />
      <Dialog
        alert
        size="sm"
        title={t("register.remove_title", { person: name })}
        open={removing}
        onClose={() => setRemoving(false)}
        actions={
          <>
            <Button look="danger" onPress={remove}>
              {t("register.remove_now")}
            </Button>
            <Button look="primary" autoFocus onPress={() => setRemoving(false)}>
              {t("register.keep")}
            </Button>
          </>
        }
      >
        <p>{t("register.remove_text")}</p>
      </Dialog>
    </>
  );
}
