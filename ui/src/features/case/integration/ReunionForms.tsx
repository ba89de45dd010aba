import { Select, todayIso } from "@/components";
import { textOf } from "@/features/case/documents/spec";
import type { Values } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand, type Done } from "@/ipc";
import { FormDrawer } from "../forms/FormDrawer";
import { useSaid } from "../forms/useSaid";
import { RuleGate } from "../rules";
import { useOverrides } from "../rules/useOverrides";
import { text, type FormProps } from "./Forms";
import { APPLY, ARRIVE, DECIDE, EVIDENCE, STEP } from "./specs";

/** Forms of family reunification. */
export function ReunionForms({ file, view, what, target, draft, onClose }: FormProps & { what: "apply" | "evidence" | "decide" | "step" | "arrive"; target: string; draft: string }) {
  const { t } = useI18n();
  const say = useSaid();
  const overrides = useOverrides();
  const [apply, evidence, decide, step, arrive] = [useCommand("reunion.apply"), useCommand("reunion.evidence"), useCommand("reunion.decide"), useCommand("reunion.step"), useCommand("reunion.arrive")];
  const said = (done: Done<unknown>) => say(done, t("household.saved"));
  const reunion = view.reunions.find((one) => one.reunion.id === target);
  const common = { draft, onClose };
  switch (what) {
    case "apply":
      return (
        <FormDrawer
          {...common}
          title={t("reunion.apply")}
          fields={APPLY}
          start={{ sponsor: view.recognised[0]?.person ?? null, appliedOn: todayIso(), relatives: [{ name: "", relationship: null, born: null, country: null }] }}
          send={t("reunion.apply")}
          before={({ errors, values, set }) => <Select name="sponsor" label={t("reunion.sponsor")} width="full" options={view.recognised.map(({ person, name }) => ({ id: person, label: name.latin }))} value={textOf(values, "sponsor")} onChange={(sponsor) => set({ sponsor })} error={errors("sponsor")} />}
          submit={async (values) => {
            const relatives = ((values.relatives ?? []) as readonly Values[]).filter((row) => text(row, "name") !== "").map((row) => ({ name: text(row, "name"), relationship: text(row, "relationship"), born: text(row, "born"), country: text(row, "country") }));
            return said(await apply.run({ application: file.id, sponsor: text(values, "sponsor"), relatives, appliedOn: text(values, "appliedOn") }));
          }}
        />
      );
    case "evidence":
      return <FormDrawer {...common} title={t("reunion.evidence")} fields={EVIDENCE} start={{ code: null, there: true, note: "" }} intro={t("reunion.evidence_means")} send={t("reunion.evidence")} submit={async (values) => said(await evidence.run({ reunion: target, code: text(values, "code"), there: values.there === true, note: text(values, "note") }))} />;
    case "decide":
      return (
        <FormDrawer
          {...common}
          title={t("reunion.decide")}
          fields={DECIDE}
          start={{ granted: false, reasons: "" }}
          send={t("reunion.decide")}
          before={() => <RuleGate file={file} broken={reunion?.against ?? []} overrides={overrides} />}
          submit={async (values) => said(await decide.run({ reunion: target, granted: values.granted === true, reasons: text(values, "reasons"), overrides: overrides.list }))}
        />
      );
    case "step":
      return <FormDrawer {...common} title={t(reunion?.reunion.visa ? "reunion.step.travel" : "reunion.step.visa")} fields={STEP} start={{ on: todayIso(), note: "" }} send={t("household.save")} submit={async (values) => said(await step.run({ reunion: target, on: text(values, "on"), note: text(values, "note") }))} />;
    case "arrive":
      return <FormDrawer {...common} title={t("reunion.step.arrive")} fields={ARRIVE} start={{ on: todayIso(), caseNumber: "", note: "" }} send={t("household.save")} submit={async (values) => said(await arrive.run({ reunion: target, on: text(values, "on"), caseNumber: text(values, "caseNumber"), note: text(values, "note") }))} />;
  }
}
