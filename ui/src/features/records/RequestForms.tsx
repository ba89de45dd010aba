import { Select } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useSaid } from "@/features/case/forms/useSaid";
import { textOf } from "@/features/case/documents/spec";
import { choice, line, long, wholeDay, yesNo, type Fields } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { AskerKind, CaseFile, DisclosureView, RequestKind } from "@/ipc/generated";

const ASKERS: readonly AskerKind[] = ["person", "representative", "court", "police", "authority", "unhcr"];
const KINDS: readonly RequestKind[] = ["access", "correction", "erasure", "objection"];
const RECEIVE: Fields = {
  person: line("disclosure.whose", { required: true }),
  kind: line("disclosure.kind", { required: true }),
  asker: line("disclosure.asker", { required: true }),
  name: line("disclosure.name", { required: true }),
  basis: line("disclosure.basis", { hint: "disclosure.basis_hint" }),
  scope: long("disclosure.scope", { required: true }),
  on: wholeDay("disclosure.received_on"),
};
const IDENTIFY: Fields = { how: line("disclosure.identity", { required: true, hint: "disclosure.identity_hint" }) };
const LANGUAGE = choice({ az: "language.az", ru: "language.ru", en: "language.en" }, "release.language");
const REFUSE: Fields = { reasons: long("disclosure.reasons", { required: true, hint: "disclosure.reasons_hint" }), language: LANGUAGE };
const ANSWER: Fields = { granted: yesNo("disclosure.granted"), ...REFUSE };
const WITHDRAW: Fields = { reason: line("paper.reason", { required: true }) };

/** A request that came in: whose data, who asks, on what basis. */
export function ReceiveForm({ file, onClose }: { file: CaseFile; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const receive = useCommand("disclosure.receive");
  const [first] = file.members;
  return (
    <FormDrawer
      title={t("disclosure.receive")}
      draft={`cases/${file.id}/records/request`}
      fields={RECEIVE}
      skip={["person", "kind", "asker"]}
      start={{ person: first?.person.id ?? null, kind: "access", asker: "person", name: first?.person.name.latin ?? "", basis: "", scope: "", on: null }}
      send={t("disclosure.receive")}
      intro={t("disclosure.receive_means")}
      before={({ values, set, errors }) => (
        <>
          <Select name="person" label={t("disclosure.whose")} width="full" options={file.members.map(({ person }) => ({ id: person.id, label: person.name.latin }))} value={textOf(values, "person")} onChange={(person) => set({ person })} error={errors("person")} />
          <Select<RequestKind> name="kind" label={t("disclosure.kind")} width="full" options={KINDS.map((id) => ({ id, label: t(`disclosure.kind.${id}`) }))} value={KINDS.find((kind) => kind === values.kind) ?? null} onChange={(kind) => set({ kind })} error={errors("kind")} />
          <Select<AskerKind> name="asker" label={t("disclosure.asker")} width="full" options={ASKERS.map((id) => ({ id, label: t(`disclosure.asker.${id}`) }))} value={ASKERS.find((asker) => asker === values.asker) ?? null} onChange={(asker) => set({ asker })} error={errors("asker")} />
        </>
      )}
      submit={async (values) =>
        said(
          await receive.run({
            application: file.id,
            person: textOf(values, "person") ?? "",
            kind: KINDS.find((kind) => kind === values.kind) ?? "access",
            asker: ASKERS.find((asker) => asker === values.asker) ?? "person",
            name: textOf(values, "name") ?? "",
            basis: textOf(values, "basis"),
            scope: textOf(values, "scope") ?? "",
            on: textOf(values, "on"),
            document: null,
          }),
          t("records.saved"),
        )
      }
      onClose={onClose}
    />
  );
}

interface Props {
  request: DisclosureView;
  onClose(): void;
}

export function IdentityForm({ request, onClose }: Props) {
  const { t } = useI18n();
  const said = useSaid();
  const identify = useCommand("disclosure.identify");
  return (
    <FormDrawer
      title={t("disclosure.identify")}
      draft={`records/requests/${request.id}/identify`}
      fields={IDENTIFY}
      start={{ how: "" }}
      send={t("disclosure.identify")}
      submit={async (values) => said(await identify.run({ request: request.id, how: textOf(values, "how") ?? "" }), t("records.saved"))}
      onClose={onClose}
    />
  );
}

export function AnswerForm({ request, onClose }: Props) {
  const { t, lang } = useI18n();
  const said = useSaid();
  const answer = useCommand("disclosure.answer");
  const copies = request.kind === "access";
  return (
    <FormDrawer
      title={t(copies ? "disclosure.refuse" : "disclosure.answer_it")}
      draft={`records/requests/${request.id}/answer`}
      fields={copies ? REFUSE : ANSWER}
      start={{ granted: copies ? false : null, reasons: "", language: lang }}
      send={t(copies ? "disclosure.refuse" : "disclosure.answer_it")}
      danger={copies}
      intro={t("disclosure.answer_means")}
      submit={async (values) => said(await answer.run({ request: request.id, granted: values.granted === true, reasons: textOf(values, "reasons") ?? "", language: textOf(values, "language") ?? lang }), t("records.saved"))}
      onClose={onClose}
    />
  );
}

export function WithdrawForm({ request, onClose }: Props) {
  const { t } = useI18n();
  const said = useSaid();
  const withdraw = useCommand("disclosure.withdraw");
  return (
    <FormDrawer
      title={t("disclosure.take_back")}
      draft={`records/requests/${request.id}/withdraw`}
      fields={WITHDRAW}
      start={{ reason: "" }}
      send={t("disclosure.take_back")}
      danger
      submit={async (values) => said(await withdraw.run({ request: request.id, reason: textOf(values, "reason") ?? "" }), t("records.saved"))}
      onClose={onClose}
    />
  );
}
