import { useListWord } from "@/app/lists";
import { useState } from "react";
import { Button, Card, DataTable, Empty, Row, Select, Stack, StatusPill, type Column } from "@/components";
import i from "@/features/case/Items.module.css";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useSaid } from "@/features/case/forms/useSaid";
import { textOf } from "@/features/case/documents/spec";
import { long } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { BenefitView, EligibilityReason, EligibilityView, HouseholdView } from "@/ipc/generated";
import { listHref } from "./addresses";
import { useMoney } from "./useMoney";

const VERDICTS = { eligible: "success", notEligible: "danger", unclear: "warning" } as const;

/** Why somebody is eligible or not, a line for each thing that is asked. */
export function Reasons({ reasons }: { reasons: readonly EligibilityReason[] }) {
  const { t, number } = useI18n();
  const population = useListWord("population");
  const need = useListWord("need");
  const word = (criterion: EligibilityReason["criterion"], text: string) => {
    if (text === "") return t("household.unknown");
    if (criterion === "population") return text.split(" ").map(population).join(", ");
    if (criterion === "need") return text.split(" ").map(need).join(", ");
    return criterion === "income" ? number(Number(text) / 100) : text;
  };
  return (
    <ul>
      {reasons.map(({ criterion, met, found, wanted }) => (
        <li key={criterion} className={i.quiet}>
          {t(`criteria.reason.${met}`, { criterion: t(`criteria.criterion.${criterion}`), found: word(criterion, found), wanted: word(criterion, wanted) })}
        </li>
      ))}
    </ul>
  );
}

/** Whether a household is eligible, and what an officer decided. */
export function EligibilityItem({ one, head, onDecide }: { one: EligibilityView; head?: boolean; onDecide(one: EligibilityView): void }) {
  const { t, date } = useI18n();
  const money = useMoney();
  return (
    <li className={i.item}>
      <p className={i.itemTitle}>
        <bdi>{head ? one.head.latin : one.name}</bdi>
        <StatusPill tone={VERDICTS[one.verdict]}>{t(`criteria.verdict.${one.verdict}`)}</StatusPill>
        <span>{money(one.amount, one.currency)}</span>
        {one.confirmed && <StatusPill tone={one.confirmed.eligible ? "success" : "neutral"}>{t(one.confirmed.eligible ? "criteria.confirmed" : "criteria.declined", { name: one.confirmedBy ?? "", day: date(one.confirmed.on) })}</StatusPill>}
      </p>
      <Reasons reasons={one.reasons} />
      <Row gap={2}>
        <span className={i.quiet}>{t("criteria.version", { version: one.version, day: date(one.assessedOn) })}</span>
        <Button size="sm" onPress={() => onDecide(one)}>
          {t("criteria.decide")}
        </Button>
      </Row>
    </li>
  );
}

/** What an officer decides; against the criteria only with a reason. */
export function DecideForm({ one, onClose }: { one: EligibilityView; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const confirm = useCommand("eligibility.confirm");
  return (
    <FormDrawer
      title={t("criteria.decide_of", { name: one.head.latin, programme: one.name })}
      draft={`assistance/eligibility/${one.id}`}
      fields={{ reason: long("criteria.reason_against", { hint: "criteria.reason_hint" }) }}
      start={{ reason: "", eligible: one.verdict === "eligible" ? "yes" : "no" }}
      send={t("criteria.decide")}
      intro={<Reasons reasons={one.reasons} />}
      before={({ values, set }) => (
        <Select
          name="eligible"
          label={t("criteria.given")}
          width="full"
          options={[
            { id: "yes", label: t("criteria.give") },
            { id: "no", label: t("criteria.give_not") },
          ]}
          value={textOf(values, "eligible")}
          onChange={(eligible) => set({ eligible })}
        />
      )}
      submit={async (values) => said(await confirm.run({ eligibilities: [one.id], eligible: values.eligible === "yes", reason: textOf(values, "reason") ?? "" }), t("household.saved"))}
      onClose={onClose}
    />
  );
}

/** What a household is eligible for, and weighing it for another programme. */
export function EligibilityCard({ view }: { view: HouseholdView }) {
  const { t } = useI18n();
  const programmes = useQuery("programme.list", null);
  const assess = useCommand("eligibility.assess");
  const said = useSaid();
  const [chosen, setChosen] = useState<string | null>(null);
  const [deciding, setDeciding] = useState<EligibilityView | null>(null);
  const open = (programmes.data ?? []).filter(({ programme }) => programme.closed === null && programme.criteria.length > 0);
  return (
    <Card title={t("household.eligible_for")}>
      <Stack gap={3}>
        {view.eligibilities.length === 0 && <p className={i.quiet}>{t("criteria.none_weighed")}</p>}
        <ul className={i.list} aria-label={t("household.eligible_for")}>
          {view.eligibilities.map((one) => (
            <EligibilityItem key={one.id} one={one} onDecide={setDeciding} />
          ))}
        </ul>
        {open.length > 0 && view.household.ended === null && (
          <Row gap={2}>
            <Select name="programme" label={t("criteria.weigh_for")} options={open.map(({ programme }) => ({ id: programme.id, label: programme.name }))} value={chosen} onChange={setChosen} />
            <Button
              busy={assess.busy}
              disabled={chosen === null}
              onPress={() => {
                if (chosen) void assess.run({ programme: chosen, household: view.household.id }).then((done) => said(done, t("criteria.weighed")));
              }}
            >
              {t("criteria.weigh")}
            </Button>
          </Row>
        )}
      </Stack>
      {deciding && <DecideForm key={deciding.id} one={deciding} onClose={() => setDeciding(null)} />}
    </Card>
  );
}

/** What a household was given. */
export function BenefitsCard({ benefits }: { benefits: readonly BenefitView[] }) {
  const { t } = useI18n();
  const money = useMoney();
  const columns: Column<BenefitView>[] = [
    { id: "period", header: t("payment.period"), cell: ({ period }) => <bdi className="tabular">{period}</bdi> },
    { id: "name", header: t("programme.name"), cell: ({ name }) => <bdi>{name}</bdi> },
    { id: "amount", header: t("payment.amount"), cell: ({ amount, currency }) => money(amount, currency), figures: true },
    { id: "state", header: t("records.state"), cell: ({ state, listState }) => t(state === "ready" ? `payment.state.${listState}` : `payment.line.${state}`) },
  ];
  return (
    <Card flush title={t("household.benefits")}>
      <DataTable label={t("household.benefits")} columns={columns} rows={benefits} rowKey={({ line }) => line} href={({ list }) => listHref(list)} empty={<Empty title={t("household.no_benefits")} />} />
    </Card>
  );
}
