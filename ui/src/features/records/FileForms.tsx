import { ComboBox } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useSaid } from "@/features/case/forms/useSaid";
import { textOf } from "@/features/case/documents/spec";
import { line, wholeDay, type Fields } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { FileView } from "@/ipc/generated";

const VOLUME: Fields = { place: line("filing.place", { required: true, hint: "filing.place_hint" }), content: line("filing.content", { hint: "filing.content_hint" }) };
const SEND: Fields = {
  officer: line("filing.officer"),
  outside: line("filing.outside", { hint: "filing.outside_hint" }),
  purpose: line("filing.purpose", { required: true }),
  on: wholeDay("filing.on"),
  dueBack: wholeDay("filing.due_back", { hint: "filing.due_back_hint" }),
};
const DENY: Fields = { note: line("filing.deny_note", { required: true }) };
const BOX: Fields = { number: line("filing.box", { required: true }) };

interface Props {
  file: FileView;
  onClose(): void;
}

/** The next volume of a case. */
export function VolumeForm({ application, onClose }: { application: string; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const open = useCommand("filing.volume");
  return (
    <FormDrawer
      title={t("filing.open")}
      draft={`cases/${application}/records/volume`}
      fields={VOLUME}
      start={{ place: "", content: "" }}
      send={t("filing.open")}
      intro={t("filing.open_means")}
      submit={async (values) => said(await open.run({ application, file: null, place: textOf(values, "place") ?? "", content: textOf(values, "content") }), t("records.saved"))}
      onClose={onClose}
    />
  );
}

export function SendForm({ file, onClose }: Props) {
  const { t } = useI18n();
  const said = useSaid();
  const send = useCommand("filing.send");
  const keepers = useQuery("filing.keepers", null);
  return (
    <FormDrawer
      title={t("filing.send_of", { label: file.label })}
      draft={`records/files/${file.id}/send`}
      fields={SEND}
      skip={["officer"]}
      start={{ officer: null, outside: "", purpose: "", on: null, dueBack: null }}
      send={t("filing.send")}
      before={({ values, set, errors }) => (
        <ComboBox
          name="officer"
          label={t("filing.officer")}
          hint={t("filing.officer_hint")}
          width="full"
          options={(keepers.data ?? []).map(({ id, name }) => ({ id, label: name }))}
          value={textOf(values, "officer")}
          onChange={(officer) => set({ officer })}
          error={errors("officer")}
        />
      )}
      submit={async (values) =>
        said(
          await send.run({ file: file.id, officer: textOf(values, "officer"), outside: textOf(values, "outside"), purpose: textOf(values, "purpose") ?? "", on: textOf(values, "on"), dueBack: textOf(values, "dueBack") }),
          t("records.saved"),
        )
      }
      onClose={onClose}
    />
  );
}

export function DenyForm({ file, onClose }: Props) {
  const { t } = useI18n();
  const said = useSaid();
  const confirm = useCommand("filing.confirm");
  return (
    <FormDrawer
      title={t("filing.deny_of", { label: file.label })}
      draft={`records/files/${file.id}/deny`}
      fields={DENY}
      start={{ note: "" }}
      send={t("filing.deny")}
      danger
      intro={t("filing.deny_means")}
      submit={async (values) => said(await confirm.run({ file: file.id, has: false, note: textOf(values, "note") }), t("records.saved"))}
      onClose={onClose}
    />
  );
}

export function BoxForm({ file, onClose }: Props) {
  const { t } = useI18n();
  const said = useSaid();
  const box = useCommand("filing.box");
  return (
    <FormDrawer
      title={t("filing.box_of", { label: file.label })}
      draft={`records/files/${file.id}/box`}
      fields={BOX}
      start={{ number: "" }}
      send={t("filing.box_up")}
      submit={async (values) => said(await box.run({ file: file.id, number: textOf(values, "number") ?? "" }), t("records.saved"))}
      onClose={onClose}
    />
  );
}
