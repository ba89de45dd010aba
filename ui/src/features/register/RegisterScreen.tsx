import { FileUp, RotateCcw } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { useKeys } from "@/app/keys";
import { go, href, usePlace } from "@/app/router";
import { useDraft } from "@/app/useDraft";
import { Button, ButtonLink, Dialog, ErrorSummary, focusField, Notice, Page, PageHeader, SaveState, Skeleton, useFault } from "@/components";
import { panelOf, type PanelId } from "@/features/person/panels";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";
import type { Registered } from "@/ipc/generated";
import { ApplicationPanel } from "./ApplicationPanel";
import { CheckPanel } from "./CheckPanel";
import { Done } from "./Done";
import { emptyMember, emptyRegistration, faultsOf, registrationForm, seenByPage, tidy, type RegistrationDraft } from "./draft";
import { Family } from "./Family";
import { keptRegistration } from "./kept";
import { useFieldLabel } from "./labels";
import { MemberPanel } from "./MemberPanel";
import { useWarnings } from "./useWarnings";
import s from "./Register.module.css";

export type Pane = number | "application" | "check";
const KEY = "register/new";

/** A family at the counter: who they are, then the application, then once more over everything. */
export function RegisterScreen() {
  const { t, dateTime } = useI18n();
  const fault = useFault();
  const draft = useDraft<RegistrationDraft>(KEY, emptyRegistration());
  const value = useMemo(() => keptRegistration(draft.value), [draft.value]);
  const set: typeof draft.set = (change) => draft.set((before) => (typeof change === "function" ? change(keptRegistration(before)) : { ...keptRegistration(before), ...change }));
  const [failure, setFailure] = useState<Failure | null>(null);
  const [done, setDone] = useState<Registered | null>(null);
  const [emptying, setEmptying] = useState(false);
  const register = useCommand("registration.register");
  const labelOf = useFieldLabel(value);
  const { pane, show } = usePane(value.members.length);
  const standing = useStillWrong(failure, value);
  const errors = (field: string) => fault.of(standing, field);
  const warnings = useWarnings(value);
  const [more, setMore] = useState<PanelId | null>(null);

  // Where the keyboard goes after the pane has changed.
  const [wanted, setWanted] = useState<{ pane: Pane; field: string } | null>(null);
  useEffect(() => {
    if (wanted?.pane !== pane) return;
    focusField(wanted.field);
    setWanted(null);
  }, [wanted, pane]);
  const open = (next: Pane, field?: string) => {
    show(next);
    const first = next === "application" ? "language" : next === "check" ? null : `members.${next}.relationship`;
    const to = field ?? first;
    setMore(panelOf(/^members\.\d+\.person\.(.+)$/.exec(to ?? "")?.[1] ?? ""));
    setWanted(to === null ? null : { pane: next, field: to });
  };
  const goTo = (field: string) => {
    const member = /^members\.(\d+)\./.exec(field);
    open(member ? Number(member[1]) : "application", field);
  };
  const add = () => {
    const id = Math.max(0, ...value.members.map((member) => member.id)) + 1;
    set((before) => ({ ...before, members: [...before.members, emptyMember(id, null)] }));
    open(value.members.length);
  };
  useKeys([{ keys: "alt+n", always: true, run: () => done === null && add() }]);

  // An empty form begins at its first question.
  const fresh = draft.ready && draft.resumed === null && draft.saved.state === "clean" && done === null;
  useEffect(() => {
    if (fresh) focusField("members.0.relationship");
  }, [fresh]);

  const check = () => {
    const whole = tidy(value);
    const wrong = faultsOf(whole);
    set(whole);
    setFailure(wrong);
    if (!wrong) open("check");
  };
  const send = async () => {
    const wrong = faultsOf(value);
    if (wrong) return setFailure(wrong);
    const answer = await register.run(registrationForm(value));
    if (!answer.ok) return setFailure(answer.failure);
    setFailure(null);
    setDone(answer.answer);
    await draft.discard();
  };
  const again = () => {
    setFailure(null);
    setDone(null);
    open(0);
  };
  const startOver = async () => {
    setEmptying(false);
    await draft.discard();
    again();
  };

  if (done) return <Done registered={done} onAgain={again} />;
  const member = typeof pane === "number" ? value.members[pane] : undefined;
  return (
    <Page>
      <PageHeader title={t("register.title")} lead={t("register.lead")} wrong={failure !== null} actions={
          <>
            <ButtonLink look="quiet" icon={FileUp} href="#/register/import">
              {t("import.title")}
            </ButtonLink>
            <SaveState saved={draft.saved} />
          </>
        } />
      {draft.resumed && (
        <Notice
          title={t("register.resumed", { time: dateTime(draft.resumed) })}
          actions={
            <Button size="sm" icon={RotateCcw} onPress={() => setEmptying(true)}>
              {t("register.start_over")}
            </Button>
          }
        >
          {t("register.resumed_text")}
        </Notice>
      )}
      <ErrorSummary failure={failure} labelOf={labelOf} onGo={goTo} />
      {!draft.ready ? (
        <Skeleton lines={8} />
      ) : (
        <div className={s.desk}>
          <Family draft={value} pane={pane} failure={standing} warnings={warnings} onOpen={open} onAdd={add} onCheck={check} />
          {member && typeof pane === "number" && (
            <MemberPanel key={member.id} draft={value} index={pane} set={set} errors={errors} warnings={warnings} more={more} onMore={setMore} onOpen={open} onAdd={add} />
          )}
          {pane === "application" && <ApplicationPanel draft={value} set={set} errors={errors} warnings={warnings} onDone={check} />}
          {pane === "check" && <CheckPanel draft={value} busy={register.busy} warnings={warnings} onChange={open} onGo={goTo} onSend={() => void send()} />}
        </div>
      )}
      <Dialog
        alert
        size="sm"
        title={t("register.start_over_title")}
        open={emptying}
        onClose={() => setEmptying(false)}
        actions={
          <>
            <Button look="danger" onPress={() => void startOver()}>
              {t("register.start_over_now")}
            </Button>
            <Button look="primary" autoFocus onPress={() => setEmptying(false)}>
              {t("register.keep")}
            </Button>
          </>
        }
      >
        <p>{t("register.start_over_text")}</p>
      </Dialog>
    </Page>
  );
}

/** What is still wrong of what was refused: a field that was put right meanwhile is not marked any longer. */
function useStillWrong(failure: Failure | null, draft: RegistrationDraft): Failure | null {
  return useMemo(() => {
    if (!failure) return null;
    const now = faultsOf(draft);
    const fields = failure.fields.filter(({ field, code }) => !seenByPage(code) || now?.fields.some((one) => one.field === field));
    return new Failure({ kind: failure.kind, code: failure.code, fields });
  }, [failure, draft]);
}

/** Which part of the form is open: in the address, so that "back" goes back a part. */
function usePane(members: number): { pane: Pane; show(pane: Pane): void } {
  const place = usePlace();
  const parts = useRef(place.parts);
  const at = place.query.get("at");
  const number = Number(at ?? 1) - 1;
  const pane: Pane = at === "application" || at === "check" ? at : Math.max(0, Math.min(members - 1, Number.isInteger(number) ? number : 0));
  return { pane, show: (next) => go(href(parts.current, { at: typeof next === "number" ? next + 1 : next })) };
}
