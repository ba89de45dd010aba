import { useWords } from "@/app/words";
import { Select, todayIso } from "@/components";
import { textOf } from "@/features/case/documents/spec";
import type { Values } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand, type Done, type Failure } from "@/ipc";
import type { CaseFile, IntegrationView, RefugeeDocument, RefugeeDocumentForm } from "@/ipc/generated";
import { FormDrawer } from "../forms/FormDrawer";
import { useSaid } from "../forms/useSaid";
import { AnswerForm, ReferForm } from "./ReferForms";
import { ReunionForms } from "./ReunionForms";
import { ReviewForm } from "./ReviewForm";
import { CARD, DONE, EXIT, GOAL, GOAL_END, LOSS, OPEN } from "./specs";

export type Doing =
  | { what: "open" | "card" | "apply" }
  | { what: "exit" | "goal" | "refer" | "endGoal" | "renew" | "lose" | "evidence" | "decide" | "step" | "arrive"; target: string }
  | { what: "review"; target: string; person: string }
  | { what: "done"; target: string; action: number; name: string }
  | { what: "answer"; target: string; accepted: boolean };

export interface FormProps {
  file: CaseFile;
  view: IntegrationView;
  onClose(): void;
}

export const text = (values: Values, field: string) => textOf(values, field) ?? "";

/** The form that was asked for. */
export function IntegrationForm({ file, view, doing, onClose }: FormProps & { doing: Doing }) {
  const { t } = useI18n();
  const say = useSaid();
  const [open, exit, goal, done] = [useCommand("integration.open"), useCommand("integration.exit"), useCommand("integration.goal"), useCommand("integration.action_done")];
  const [endGoal, issue, lose] = [useCommand("integration.end_goal"), useCommand("card.issue"), useCommand("card.lose")];
  const said = (answer: Done<unknown>) => say(answer, t("household.saved"));
  const target = "target" in doing ? doing.target : "";
  const common = { draft: `cases/${file.id}/integration/${doing.what}/${target}`, onClose };
  const props = { file, view, onClose };
  switch (doing.what) {
    case "open":
      return <FormDrawer {...common} title={t("integration.open")} fields={OPEN} start={{ aim: "" }} intro={t("integration.open_means")} send={t("integration.open")} submit={async (values) => said(await open.run({ application: file.id, persons: [], aim: text(values, "aim") }))} />;
    case "exit":
      return <FormDrawer {...common} title={t("integration.exit")} fields={EXIT} start={{ reached: false, reason: "" }} send={t("integration.exit")} submit={async (values) => said(await exit.run({ plan: target, reached: values.reached === true, reason: text(values, "reason") }))} />;
    case "review":
      return <ReviewForm {...props} plan={target} person={doing.person} />;
    case "goal": {
      const persons = view.plans.find(({ plan }) => plan.id === target)?.series ?? [];
      return (
        <FormDrawer
          {...common}
          title={t("integration.set_goal")}
          fields={GOAL}
          start={{ person: "", domain: null, text: "", dueOn: null, actions: [{ what: "", responsible: "", dueOn: null }] }}
          send={t("integration.set_goal")}
          before={({ values, set }) => <Select name="person" label={t("integration.whose")} width="full" options={[{ id: "", label: t("problem.all") }, ...persons.map(({ person, name }) => ({ id: person, label: name.latin }))]} value={text(values, "person")} onChange={(person) => set({ person })} />}
          submit={async (values) => {
            const actions = ((values.actions ?? []) as readonly Values[]).filter((row) => text(row, "what") !== "").map((row) => ({ what: text(row, "what"), responsible: text(row, "responsible"), dueOn: text(row, "dueOn") || text(values, "dueOn") }));
            return said(await goal.run({ plan: target, goal: null, person: textOf(values, "person"), domain: text(values, "domain"), text: text(values, "text"), dueOn: text(values, "dueOn"), actions }));
          }}
        />
      );
    }
    case "done":
      return <FormDrawer {...common} title={t("integration.done_of", { what: doing.name })} fields={DONE} start={{ on: todayIso(), note: "" }} send={t("integration.done")} submit={async (values) => said(await done.run({ goal: target, action: doing.action, on: text(values, "on"), note: text(values, "note") }))} />;
    case "endGoal":
      return <FormDrawer {...common} title={t("integration.end_goal")} fields={GOAL_END} start={{ reached: true, note: "" }} send={t("integration.end_goal")} submit={async (values) => said(await endGoal.run({ goal: target, reached: values.reached === true, note: text(values, "note") }))} />;
    case "refer":
      return <ReferForm {...props} plan={target} />;
    case "answer":
      return <AnswerForm referral={target} accepted={doing.accepted} draft={common.draft} onClose={onClose} />;
    case "card":
    case "renew": {
      const known = view.documents.find(({ document }) => document.id === target)?.document;
      return <CardForm {...props} draft={common.draft} known={known ?? null} onIssue={async (form) => said(await issue.run(form))} />;
    }
    case "lose":
      return <FormDrawer {...common} danger title={t("card.lose")} fields={LOSS} start={{ on: todayIso(), note: "" }} send={t("card.lose")} submit={async (values) => said(await lose.run({ document: target, on: text(values, "on"), note: text(values, "note") }))} />;
    default:
      return <ReunionForms {...props} what={doing.what} target={target} draft={common.draft} />;
  }
}


function CardForm({ file, view, draft, known, onIssue, onClose }: FormProps & { draft: string; known: RefugeeDocument | null; onIssue(form: RefugeeDocumentForm): Promise<Failure | null> }) {
  const { t } = useI18n();
  const words = useWords();
  return (
    <FormDrawer
      title={t(known ? "card.renew" : "card.issue")}
      draft={draft}
      fields={CARD}
      start={{ person: known?.person ?? null, kind: known?.kind ?? null, number: "", issuedOn: todayIso(), validUntil: null }}
      intro={t("card.issue_means")}
      send={t(known ? "card.renew" : "card.issue")}
      before={({ errors, values, set }) =>
        !known && (
          <>
            <Select name="person" label={t("card.holder")} width="full" options={view.recognised.map(({ person, name }) => ({ id: person, label: name.latin }))} value={textOf(values, "person")} onChange={(person) => set({ person, kind: null })} error={errors("person")} />
            <Select
              name="kind"
              label={t("card.kind")}
              width="full"
              options={(view.recognised.find(({ person }) => person === values.person)?.documents ?? []).map(([id, name]) => ({ id, label: words(name) }))}
              value={textOf(values, "kind")}
              onChange={(kind) => set({ kind })}
              error={errors("kind")}
            />
          </>
        )
      }
      check={(values) => ({ person: textOf(values, "person") === null && "required", kind: textOf(values, "kind") === null && "required" })}
      submit={(values) => onIssue({ application: file.id, person: text(values, "person"), kind: text(values, "kind"), number: text(values, "number"), issuedOn: text(values, "issuedOn"), validUntil: textOf(values, "validUntil"), replaces: known?.id ?? null })}
      onClose={onClose}
    />
  );
}
