import { Checkbox, Field, Select, Stack, todayIso } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { textOf } from "@/features/case/documents/spec";
import { useOverrides } from "@/features/case/rules";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { DepartureProof, Tie } from "@/ipc/generated";
import type { FormProps } from "./Before";
import { ReturnGate } from "./ReturnGate";
import { DEPART } from "./spec";
import { list, text, useReturnForm } from "./useReturnForm";

const PROOFS: readonly DepartureProof[] = ["borderRecord", "organisation", "officer"];

/** That persons left, together or alone. Where the principal applicant goes and others stay, somebody takes their place. */
export function DepartDrawer({ shown, all, one }: FormProps) {
  const { t } = useI18n();
  const depart = useCommand("return.depart");
  const overrides = useOverrides();
  const { common, outcome } = useReturnForm(shown, all, "departure", one.record.id);
  const going = all.returns.filter(({ record }) => record.ended === null && record.departed === null);
  const proofOf = (value: unknown) => PROOFS.find((proof) => proof === value) ?? "borderRecord";
  /** Members who stay, where the principal applicant is among those who leave. */
  const left = (returns: readonly string[]) => {
    const leaving = going.filter(({ record }) => returns.includes(record.id)).map(({ record }) => record.person);
    const principal = all.members.find(({ relationship }) => relationship === "PA");
    const claims = going.some(({ record, hasClaim }) => returns.includes(record.id) && hasClaim);
    return claims && principal && leaving.includes(principal.person) ? all.members.filter(({ person }) => !leaving.includes(person)) : [];
  };
  return (
    <FormDrawer
      {...common}
      title={t("return.step.departure")}
      fields={DEPART}
      start={{ returns: [one.record.id], principal: null, on: todayIso(), proof: "borderRecord", reference: "" }}
      intro={t("return.depart_means")}
      send={t("return.do")}
      check={(values) => ({ returns: list(values, "returns").length === 0 && "required", relationships: left(list(values, "returns")).length > 0 && textOf(values, "principal") === null && "required" })}
      before={(form) => {
        const chosen = list(form.values, "returns");
        const staying = left(chosen);
        return (
          <>
            {going
              .filter(({ record }) => chosen.includes(record.id))
              .map((other) => (
                <ReturnGate key={other.record.id} all={all} one={other} act="departReturn" overrides={overrides} />
              ))}
            {going.length > 1 && (
              <Field group name="returns" label={t("return.left_together")} error={form.errors("returns")} width="full">
                {() => (
                  <Stack gap={1}>
                    {going.map(({ record, name }) => (
                      <Checkbox key={record.id} name={`returns.${record.id}`} label={<bdi>{name.latin}</bdi>} checked={chosen.includes(record.id)} onChange={(on) => form.set({ returns: going.map((other) => other.record.id).filter((id) => (id === record.id ? on : chosen.includes(id))) })} />
                    ))}
                  </Stack>
                )}
              </Field>
            )}
            {staying.length > 0 && (
              <Select
                name="relationships"
                label={t("return.principal_after")}
                hint={t("return.principal_hint")}
                width="full"
                options={staying.map(({ person, name }) => ({ id: person, label: name.latin }))}
                value={textOf(form.values, "principal")}
                onChange={(principal) => form.set({ principal })}
                error={form.errors("relationships")}
              />
            )}
          </>
        );
      }}
      submit={async (values) => {
        const returns = list(values, "returns");
        const relationships = left(returns).map(({ person }): Tie => ({ person, relationship: person === values.principal ? "PA" : "U" }));
        return outcome(await depart.run({ returns, on: text(values, "on"), proof: proofOf(values.proof), reference: text(values, "reference"), relationships, overrides: overrides.list }));
      }}
    />
  );
}
