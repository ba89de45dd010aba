import { ArrowDown, ArrowUp, Trash2, UserPlus } from "lucide-react";
import { useState } from "react";
import { Button, Card, Checkbox, Dialog, focusField, Form, Grid, IconButton, Select } from "@/components";
import { useI18n } from "@/i18n";
import type { Relationship } from "@/ipc/generated";
import { gapsOf, impliedSex, type MemberDraft, type PersonDraft, type RegistrationDraft } from "./draft";
import { usePersonTitle } from "./labels";
import { PersonFields } from "./PersonFields";
import type { Pane } from "./RegisterScreen";
import s from "./Register.module.css";

const RELATIONSHIPS: readonly Relationship[] = ["PA", "HUS", "WIF", "SON", "DAU", "PRF", "PRM", "SBM", "SBF", "GCM", "GCF", "GPM", "GPF", "ORM", "ORF", "NRM", "NRF", "U"];

export interface MemberPanelProps {
  draft: RegistrationDraft;
  index: number;
  set(change: (before: RegistrationDraft) => RegistrationDraft): void;
  errors(field: string): string | undefined;
  onOpen(pane: Pane): void;
  onAdd(): void;
}

/** One person of the family. */
export function MemberPanel({ draft, index, set, errors, onOpen, onAdd }: MemberPanelProps) {
  const { t } = useI18n();
  const title = usePersonTitle();
  const [removing, setRemoving] = useState(false);
  const member = draft.members[index];
  if (!member) return null;
  const { person, relationship } = member;
  const at = `members.${index}.`;
  const last = index === draft.members.length - 1;
  const gaps = gapsOf(person);

  const changeMember = (part: Partial<MemberDraft>) => set((before) => ({ ...before, members: before.members.map((one, place) => (place === index ? { ...one, ...part } : one)) }));
  const change = (part: Partial<PersonDraft>) =>
    set((before) => ({ ...before, members: before.members.map((one, place) => (place === index ? { ...one, person: { ...one.person, ...part } } : one)) }));
  const relate = (next: Relationship) => {
    const sex = impliedSex(next);
    changeMember({ relationship: next, ownClaim: next === "PA" || (member.ownClaim && relationship !== "PA"), ...(sex && person.sex === null ? { person: { ...person, sex } } : {}) });
  };
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
  const likePrincipal = () => {
    const principal = draft.members.find((one) => one.relationship === "PA");
    if (principal) change({ nationality: principal.person.nationality, ethnicity: principal.person.ethnicity, religion: principal.person.religion });
    focusField(`${at}person.nationality`);
  };

  return (
    <Card
      title={title(draft, index)}
      note={person.latin.trim() && t("register.person", { number: index + 1 })}
      actions={
        draft.members.length > 1 && (
          <>
            <IconButton icon={ArrowUp} label={t("register.move_up")} disabled={index === 0} onPress={() => move(-1)} />
            <IconButton icon={ArrowDown} label={t("register.move_down")} disabled={last} onPress={() => move(1)} />
            <IconButton icon={Trash2} label={t("register.remove")} onPress={() => setRemoving(true)} />
          </>
        )
      }
    >
      <Form
        label={title(draft, index)}
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
        <Grid min="18rem">
          <Select
            name={`${at}relationship`}
            label={t("register.relationship")}
            width="full"
            placeholder={t("field.choose")}
            options={RELATIONSHIPS.map((id) => ({ id, label: t(`relationship.${id}`) }))}
            value={relationship}
            onChange={relate}
            error={errors(`${at}relationship`)}
          />
          {relationship !== "PA" && (
            <Checkbox name={`${at}ownClaim`} label={t("register.own_claim")} hint={t("register.own_claim_hint")} checked={member.ownClaim} onChange={(ownClaim) => changeMember({ ownClaim })} />
          )}
        </Grid>
        <PersonFields
          at={`${at}person.`}
          person={person}
          change={change}
          errors={(field) => errors(`${at}person.${field}`)}
          beforeNationality={
            relationship !== "PA" &&
            person.nationality === null && (
              <Button size="sm" look="quiet" onPress={likePrincipal}>
                {t("register.like_principal")}
              </Button>
            )
          }
        />
        {gaps.length > 0 && (
          <p className={s.quiet}>
            {t("register.later", { fields: gaps.map((gap) => t(`register.gap.${gap}`)).join(" · ") })}
          </p>
        )}
      </Form>
      <Dialog
        alert
        size="sm"
        title={t("register.remove_title", { person: title(draft, index) })}
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
    </Card>
  );
}
