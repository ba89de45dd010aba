import { useRef, useState } from "react";
import { useWords } from "@/app/words";
import { ComboBox, FailureNotice, Notice, Select, Stack } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { textOf } from "@/features/case/documents/spec";
import { choice, line, wholeDay, type Fields, type Values } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useQuery, type Done } from "@/ipc";
import type { Released, ReleaseForm } from "@/ipc/generated";
import { ReleasedDialog } from "./ReleasedDialog";

const FIELDS: Fields = {
  recipient: line("release.recipient", { required: true }),
  basis: line("release.basis", { required: true }),
  purpose: line("release.purpose", { required: true, hint: "release.purpose_hint" }),
  expiresOn: wholeDay("release.expires_on", { hint: "release.expires_hint" }),
  closedBy: choice({ passphrase: "release.closed.passphrase", key: "release.closed.key" }, "release.closed_by"),
  language: choice({ az: "language.az", ru: "language.ru", en: "language.en" }, "release.language"),
};
const ABOVE = ["recipient", "basis"];

/** The gate of everything that leaves: to whom, on what basis, for what, until when, how it is closed. */
export function ReleaseDrawer({ title, intro, draft, run, onClose }: { title: string; intro?: string; draft: string; run(release: ReleaseForm): Promise<Done<Released>>; onClose(): void }) {
  const { t, lang } = useI18n();
  const words = useWords();
  const choices = useQuery("release.choices", null);
  const [released, setReleased] = useState<Released | null>(null);
  const left = useRef(false);
  if (released) return <ReleasedDialog released={released} onClose={onClose} />;
  const recipients = choices.data?.recipients ?? [];
  const chosen = (values: Values) => recipients.find(({ id }) => id === values.recipient);
  return (
    <FormDrawer
      title={title}
      draft={draft}
      fields={FIELDS}
      skip={ABOVE}
      at=""
      start={{ recipient: null, basis: null, purpose: "", expiresOn: null, closedBy: "passphrase", language: lang }}
      send={t("release.do")}
      intro={intro ?? t("release.means")}
      before={({ values, set, errors }) => (
        <Stack gap={4}>
          {choices.failure && <FailureNotice failure={choices.failure} onRetry={choices.reload} />}
          {choices.data && recipients.length === 0 && <Notice tone="warning" title={t("release.no_recipients")}>{t("release.no_recipients_hint")}</Notice>}
          <ComboBox
            name="recipient"
            label={t("release.recipient")}
            hint={t("release.recipient_hint")}
            width="full"
            options={recipients.map(({ id, name, kind, country }) => ({ id, label: name, detail: `${t(`recipient.kind.${kind}`)}, ${country}` }))}
            value={textOf(values, "recipient")}
            onChange={(recipient) => set({ recipient })}
            error={errors("recipient")}
          />
          {chosen(values)?.agreement && <p>{t("release.under", { agreement: chosen(values)?.agreement ?? "" })}</p>}
          <Select
            name="basis"
            label={t("release.basis")}
            width="full"
            options={(choices.data?.bases ?? []).map(({ code, name }) => ({ id: code, label: words(name) }))}
            value={textOf(values, "basis")}
            onChange={(basis) => set({ basis })}
            error={errors("basis")}
          />
        </Stack>
      )}
      check={(values) => ({ recipient: textOf(values, "recipient") === null && "required", basis: textOf(values, "basis") === null && "required" })}
      submit={async (values) => {
        const done = await run({
          recipient: textOf(values, "recipient") ?? "",
          basis: textOf(values, "basis") ?? "",
          purpose: textOf(values, "purpose") ?? "",
          expiresOn: textOf(values, "expiresOn"),
          closedBy: values.closedBy === "key" ? "key" : "passphrase",
          language: textOf(values, "language") ?? lang,
        });
        if (!done.ok) return done.failure;
        left.current = true;
        setReleased(done.answer);
        return null;
      }}
      // What was released is shown first: the words that open it are said once.
      onClose={() => !left.current && onClose()}
    />
  );
}
