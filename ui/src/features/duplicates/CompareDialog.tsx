import { useState } from "react";
import { Button, Dialog, FailureNotice, Form, Notice, RadioGroup, Skeleton, TextField, useFault } from "@/components";
import { usePerson } from "@/features/find/usePerson";
import { useI18n } from "@/i18n";
import { Failure, useQuery } from "@/ipc";
import type { Candidate, MemberVerdict, PersonForm, Relationship } from "@/ipc/generated";
import { BandPill } from "./BandPill";
import { Reasons } from "./Reasons";
import { tellsApart } from "./reasons";
import { RelationshipField } from "./RelationshipField";
import { sideOf, sideOfForm } from "./side";
import { SideBySide } from "./SideBySide";
import { emptyVerdict, type Verdict, type VerdictDraft } from "./verdict";
import s from "./Duplicates.module.css";

export interface CompareDialogProps {
  form: PersonForm;
  candidate: Candidate;
  /** The answer that was begun with. */
  begin: Verdict | null;
  onClose(): void;
  onKnown(): void;
  onVerdict(verdict: Omit<MemberVerdict, "other">): void;
}

const VERDICTS: readonly Verdict[] = ["same", "different", "relative"];

/** The person being typed beside somebody on file. Nobody is made one with another without this having been on screen. */
export function CompareDialog({ form, candidate, begin, onClose, onKnown, onVerdict }: CompareDialogProps) {
  const { t } = useI18n();
  const fault = useFault();
  const [draft, setDraft] = useState<VerdictDraft>(emptyVerdict(begin));
  const [failure, setFailure] = useState<Failure | null>(null);
  const { person, likeness } = candidate;
  const onFile = usePerson(person.id);
  const birth = useQuery("registration.check_birth", form.birth);
  const zone = form.documents.find(({ mrz }) => mrz)?.mrz;
  const mrz = useQuery("registration.read_mrz", zone ? { text: zone } : undefined);
  const set = (part: Partial<VerdictDraft>) => setDraft((before) => ({ ...before, ...part }));
  const typed = sideOfForm(form, birth.data ?? null, mrz.data?.documentNumber ?? null);
  const errors = (field: string) => fault.of(failure, field);

  const send = () => {
    const { verdict, relationship, reason } = draft;
    const missing = Failure.fields({ verdict: verdict === null && "required", relationship: verdict === "relative" && relationship === null && "required" });
    if (missing || verdict === null) return setFailure(missing);
    if (verdict === "same") return onKnown();
    onVerdict({ verdict, relationship: verdict === "relative" ? (relationship as Relationship) : null, reason });
  };
  return (
    <Dialog
      keep
      size="lg"
      title={t("compare.title")}
      open
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("duplicates.not_now")}</Button>
          <Button look="primary" onPress={send}>
            {draft.verdict === null ? t("action.continue") : t(`duplicates.choose.${draft.verdict}`)}
          </Button>
        </>
      }
    >
      <Form label={t("compare.title")} failure={failure} onSubmit={send}>
        <div className={s.likeness}>
          <BandPill likeness={likeness} />
          <Reasons weights reasons={likeness.reasons} />
        </div>
        {onFile.failure && <FailureNotice failure={onFile.failure} onRetry={onFile.reload} />}
        {onFile.data ? (
          <SideBySide one={typed} other={sideOf(onFile.data.person, onFile.data.cases)} titles={[t("compare.typed"), t("compare.on_file")]} reasons={likeness.reasons} />
        ) : (
          !onFile.failure && <Skeleton lines={8} />
        )}
        <RadioGroup<Verdict>
          name="verdict"
          label={t("pair.question")}
          layout="across"
          options={VERDICTS.map((id) => ({ id, label: t(`pair.is.${id}`) }))}
          value={draft.verdict}
          onChange={(verdict) => set({ verdict })}
          error={errors("verdict")}
        />
        {draft.verdict === "same" && (
          <Notice tone={tellsApart(likeness.reasons) ? "warning" : "info"} live title={tellsApart(likeness.reasons) ? t("pair.careful") : t("duplicates.known_title")}>
            {tellsApart(likeness.reasons) ? t("pair.careful_text") : t("duplicates.known_text")}
          </Notice>
        )}
        {draft.verdict === "relative" && (
          <RelationshipField
            name="relationship"
            whose={{ latin: person.name.latin, sex: person.sex }}
            of={form.name.latin || t("compare.typed")}
            value={draft.relationship}
            onChange={(relationship) => set({ relationship })}
            error={errors("relationship")}
          />
        )}
        {(draft.verdict === "different" || draft.verdict === "relative") && (
          <TextField optional name="reason" label={t("pair.reason")} width="full" value={draft.reason} onChange={(reason) => set({ reason })} error={errors("reason")} />
        )}
      </Form>
    </Dialog>
  );
}
