import { go } from "@/app/router";
import { Stack } from "@/components";
import { line, choice, yesNo, type Fields } from "@/features/person/spec";
import { recordsHref } from "@/features/records/addresses";
import { NotReached } from "@/features/records/NotReached";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { CaseFile } from "@/ipc/generated";
import { textOf } from "../documents/spec";
import { FormDrawer } from "../forms/FormDrawer";
import { useSaid } from "../forms/useSaid";

/** What is being ordered. */
export type Ordering = { what: "hold" } | { what: "seal" } | { what: "lift"; order: string } | { what: "propose"; rule: string } | { what: "decide"; order: string };

const REASON: Fields = { reason: line("paper.reason", { required: true }) };
const VERDICT: Fields = {
  approved: yesNo("keeping.approved"),
  because: line("paper.reason", { required: true }),
  language: choice({ az: "language.az", ru: "language.ru", en: "language.en" }, "release.language"),
};

/** The forms of holds, seals and erasures. */
export function OrderForms({ ordering, file, onClose }: { ordering: Ordering; file: CaseFile; onClose(): void }) {
  const { t, lang } = useI18n();
  const said = useSaid();
  const [hold, seal, lift, propose, decide] = [useCommand("keeping.hold"), useCommand("keeping.seal"), useCommand("keeping.lift"), useCommand("keeping.propose_erasure"), useCommand("keeping.decide_erasure")];
  const draft = `cases/${file.id}/records/${ordering.what}`;
  if (ordering.what === "decide") {
    return (
      <FormDrawer
        title={t("keeping.decide")}
        draft={draft}
        fields={VERDICT}
        start={{ approved: null, because: "", language: lang }}
        send={t("keeping.decide")}
        danger
        intro={
          <Stack>
            <p>{t("keeping.decide_means")}</p>
            <NotReached />
          </Stack>
        }
        check={(values) => ({ approved: values.approved === null && "required" })}
        submit={async (values) => {
          const done = await decide.run({ order: ordering.order, approved: values.approved === true, because: textOf(values, "because") ?? "", language: textOf(values, "language") ?? lang });
          // The case may be gone with it.
          if (done.ok && values.approved === true) go(recordsHref("retention"));
          return said(done, t("records.saved"));
        }}
        onClose={onClose}
      />
    );
  }
  const run = async (reason: string) => {
    switch (ordering.what) {
      case "hold":
        return hold.run({ application: file.id, reason });
      case "seal":
        return seal.run({ application: file.id, reason });
      case "lift":
        return lift.run({ order: ordering.order, reason });
      case "propose":
        return propose.run({ application: file.id, rule: ordering.rule, reason });
    }
  };
  return (
    <FormDrawer
      title={t(`keeping.${ordering.what}`)}
      draft={draft}
      fields={REASON}
      start={{ reason: "" }}
      send={t(`keeping.${ordering.what}`)}
      intro={t(`keeping.${ordering.what}_means`)}
      submit={async (values) => said(await run(textOf(values, "reason") ?? ""), t("records.saved"))}
      onClose={onClose}
    />
  );
}
