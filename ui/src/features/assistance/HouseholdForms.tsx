import { useState } from "react";
import { FileField } from "@/features/case/forms/FileField";
import { contentOf } from "@/features/case/forms/upload";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useSaid } from "@/features/case/forms/useSaid";
import { textOf } from "@/features/case/documents/spec";
import { Select, todayIso } from "@/components";
import { line, wholeDay, type Values } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand, type Done } from "@/ipc";
import type { HouseholdView, ProblemUrgency } from "@/ipc/generated";
import { atRows, membersOf } from "./members";
import { isNoAmount, minorOf, typedOf } from "./money";
import { HOUSEHOLD, MEMBERS, PROBLEM, REASON, REPORT, SOLVE, VISIT } from "./specs";

export interface Doing {
  what: "change" | "end" | "moveIn" | "leave" | "problem" | "solve" | "visit" | "report" | "cancelVisit" | "photograph";
  target?: string;
}

const text = (values: Values, field: string) => textOf(values, field) ?? "";

/** The form that was asked for. */
export function HouseholdForm({ view, doing, onClose }: { view: HouseholdView; doing: Doing; onClose(): void }) {
  const { t } = useI18n();
  const say = useSaid();
  const [change, end, moveIn, leave] = [useCommand("household.change"), useCommand("household.end"), useCommand("household.move_in"), useCommand("household.leave")];
  const [problem, solve, visit, report] = [useCommand("problem.report"), useCommand("problem.solve"), useCommand("visit.plan"), useCommand("visit.report")];
  const [cancel, photograph] = [useCommand("visit.cancel"), useCommand("visit.photograph")];
  const [file, setFile] = useState<File | null>(null);
  const { household, members } = view;
  const target = doing.target ?? "";
  const common = { draft: `assistance/household/${household.id}/${doing.what}/${target}`, onClose };
  const said = (done: Done<unknown>) => say(done, t("household.saved"));
  switch (doing.what) {
    case "change":
      return (
        <FormDrawer
          {...common}
          title={t("household.change")}
          fields={HOUSEHOLD}
          start={{ population: household.population, caseNumber: view.caseNumber, address: household.address, contact: household.contact, origin: household.origin, income: typedOf(household.income), note: household.note }}
          send={t("household.change")}
          check={(values) => ({ income: isNoAmount(values.income) && "notANumber" })}
          submit={async (values) =>
            said(
              await change.run({
                ...{ household: household.id, application: null, caseNumber: text(values, "caseNumber"), members: [] },
                ...{ population: text(values, "population"), address: text(values, "address"), contact: text(values, "contact") },
                ...{ origin: textOf(values, "origin"), income: minorOf(values.income), note: textOf(values, "note") },
              }),
            )
          }
        />
      );
    case "end":
      return <FormDrawer {...common} danger title={t("household.end")} fields={REASON} start={{ reason: "" }} send={t("household.end")} submit={async (values) => said(await end.run({ household: household.id, reason: text(values, "reason") }))} />;
    case "moveIn":
      return (
        <FormDrawer
          {...common}
          title={t("household.move_in")}
          fields={{ ...MEMBERS.members?.rows?.fields, on: wholeDay("household.since", { required: true }) }}
          start={{ name: "", native: null, sex: null, age: null, relationship: null, on: todayIso() }}
          send={t("household.move_in")}
          submit={async (values) => {
            const [member] = membersOf([values]);
            return member ? atRows(said(await moveIn.run({ household: household.id, member, on: text(values, "on") })), "member.") : null;
          }}
        />
      );
    case "leave": {
      const leaving = members.find(({ person, leftOn }) => person === target && leftOn === null);
      const others = members.filter(({ person, leftOn }) => person !== target && leftOn === null);
      const isHead = leaving?.relationship === "PA";
      return (
        <FormDrawer
          {...common}
          title={t("household.leave_of", { name: leaving?.name.latin ?? "" })}
          fields={{ on: wholeDay("household.left_on", { required: true }), ...REASON }}
          start={{ on: todayIso(), reason: "", head: null }}
          send={t("household.leave")}
          before={({ errors, values, set }) =>
            isHead && <Select name="head" label={t("household.next_head")} width="full" options={others.map(({ person, name }) => ({ id: person, label: name.latin }))} value={textOf(values, "head")} onChange={(head) => set({ head })} error={errors("head")} />
          }
          submit={async (values) => said(await leave.run({ household: household.id, person: target, on: text(values, "on"), reason: text(values, "reason"), head: textOf(values, "head") }))}
        />
      );
    }
    case "problem":
      return (
        <FormDrawer
          {...common}
          title={t("problem.report")}
          fields={PROBLEM}
          start={{ kind: null, urgency: "normal", toldBy: "", what: "", referral: null, person: "" }}
          send={t("problem.report")}
          before={({ values, set }) => (
            <Select
              name="person"
              label={t("problem.person")}
              width="full"
              options={[{ id: "", label: t("problem.all") }, ...members.filter(({ leftOn }) => leftOn === null).map(({ person, name }) => ({ id: person, label: name.latin }))]}
              value={text(values, "person")}
              onChange={(person) => set({ person })}
            />
          )}
          submit={async (values) =>
            said(
              await problem.run({
                ...{ household: household.id, person: textOf(values, "person"), kind: text(values, "kind"), urgency: (textOf(values, "urgency") ?? "normal") as ProblemUrgency },
                ...{ toldBy: text(values, "toldBy"), what: text(values, "what"), referral: textOf(values, "referral") },
              }),
            )
          }
        />
      );
    case "solve":
      return <FormDrawer {...common} title={t("problem.solve")} fields={SOLVE} start={{ what: "", solved: true }} send={t("problem.solve")} submit={async (values) => said(await solve.run({ problem: target, what: text(values, "what"), solved: values.solved === true }))} />;
    case "visit":
      return <FormDrawer {...common} title={t("visit.plan")} fields={VISIT} start={{ on: todayIso(), purpose: "" }} send={t("visit.plan")} submit={async (values) => said(await visit.run({ household: household.id, on: text(values, "on"), officer: null, purpose: text(values, "purpose") }))} />;
    case "report":
      return (
        <FormDrawer
          {...common}
          title={t("visit.report")}
          fields={REPORT}
          start={{ on: todayIso(), present: "", findings: "", followUp: "" }}
          intro={t("visit.report_means")}
          send={t("visit.report")}
          submit={async (values) => said(await report.run({ visit: target, on: text(values, "on"), present: text(values, "present"), findings: text(values, "findings"), followUp: text(values, "followUp") }))}
        />
      );
    case "cancelVisit":
      return <FormDrawer {...common} title={t("visit.cancel")} fields={REASON} start={{ reason: "" }} send={t("visit.cancel")} submit={async (values) => said(await cancel.run({ visit: target, reason: text(values, "reason") }))} />;
    case "photograph":
      return (
        <FormDrawer
          {...common}
          title={t("visit.photograph")}
          fields={{ title: line("visit.photograph_title", { required: true }) }}
          start={{ title: "" }}
          send={t("visit.photograph")}
          before={({ errors }) => <FileField name="file" label={t("visit.photograph_file")} hint={t("visit.photograph_hint")} accept="image/*" file={file} onChange={setFile} error={errors("file")} />}
          check={() => ({ file: file === null && "required" })}
          submit={async (values) => (file ? said(await photograph.run({ visit: target, title: text(values, "title"), file: await contentOf(file) })) : null)}
        />
      );
  }
}
