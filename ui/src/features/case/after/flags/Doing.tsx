import { go } from "@/app/router";
import { useList, useListWord } from "@/app/lists";
import { Select, todayIso } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand, type Done } from "@/ipc";
import type { CaseFile } from "@/ipc/generated";
import { textOf } from "../../documents/spec";
import { FormDrawer } from "../../forms/FormDrawer";
import { useMemberName } from "../../people/useMemberName";
import { endHref } from "../end/addresses";
import { END_FLAG, FLAG, REASON } from "../end/spec";
import { useSaid } from "../../forms/useSaid";

/** The forms of flags, which stand on the overview. */
export function FlagDoing({ file, verb, target }: { file: CaseFile; verb: string | undefined; target: string }) {
  const { t } = useI18n();
  const said = useSaid();
  const nameOf = useMemberName(file);
  const word = useListWord("flag");
  const kinds = useList("flag");
  const [raise, end, withdraw] = [useCommand("flag.raise"), useCommand("flag.end"), useCommand("flag.withdraw")];
  const common = { draft: `cases/${file.id}/overview/${verb}/${target}`, onClose: () => go(endHref(file.id)) };
  const outcome = (done: Done<unknown>) => said(done, t("after.saved"));
  if (!file.after.rights.record) return null;
  const member = file.members.find(({ person }) => person.id === target);
  if (verb === "flag" && member) {
    return (
      <FormDrawer
        {...common}
        title={t("flag.raise_for", { name: nameOf(target) })}
        fields={FLAG}
        start={{ kind: null, since: todayIso(), until: null, place: null, source: null, note: null, restricted: false }}
        intro={t("flag.raise_means")}
        send={t("flag.raise")}
        before={(form) => (
          <Select
            name="kind"
            label={t("flag.kind")}
            width="full"
            options={kinds.map(({ id, label }) => ({ id, label }))}
            value={textOf(form.values, "kind")}
            onChange={(kind) => form.set({ kind })}
            error={form.errors("kind")}
          />
        )}
        check={(values) => ({ kind: textOf(values, "kind") === null && "required" })}
        submit={async (values) => {
          const words = { place: textOf(values, "place"), source: textOf(values, "source"), note: textOf(values, "note"), restricted: values.restricted === true };
          return outcome(await raise.run({ application: file.id, person: target, kind: textOf(values, "kind") ?? "", since: textOf(values, "since") ?? "", until: textOf(values, "until"), ...words }));
        }}
      />
    );
  }
  const known = file.after.flags.find(({ id }) => id === target);
  if (!known) return null;
  if (verb === "end-flag") {
    return (
      <FormDrawer
        {...common}
        title={t("flag.end_of", { what: word(known.kind) })}
        fields={END_FLAG}
        start={{ until: todayIso(), reason: "" }}
        send={t("flag.end")}
        submit={async (values) => outcome(await end.run({ flag: known.id, until: textOf(values, "until") ?? "", reason: textOf(values, "reason") ?? "" }))}
      />
    );
  }
  if (verb !== "unflag") return null;
  return (
    <FormDrawer
      {...common}
      title={t("need.withdraw_of", { what: word(known.kind) })}
      fields={REASON}
      start={{ reason: "" }}
      intro={t("need.withdraw_means")}
      send={t("need.withdraw")}
      danger
      submit={async (values) => outcome(await withdraw.run({ flag: known.id, reason: textOf(values, "reason") ?? "" }))}
    />
  );
}
