import { href } from "@/app/router";
import { useDraft } from "@/app/useDraft";
import { BidiText, Button, Card, Form, RadioGroup, SaveState, StatusPill, TextArea, TextField, useFault, useToast } from "@/components";
import { useValueWords } from "@/features/case/journal/useValueWords";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";
import type { ClaimView, DisputeView } from "@/ipc/generated";
import s from "./Conflicts.module.css";

interface Choice {
  /** Installation whose value it is; `third` for neither. */
  choice: string;
  third: string;
  reason: string;
}

/** One field and its values side by side: who wrote which, when, where and by what. */
export function Conflict({ conflict }: { conflict: DisputeView }) {
  const { t } = useI18n();
  const say = useToast();
  const fault = useFault();
  const words = useValueWords();
  const settle = useCommand("conflict.settle");
  const draft = useDraft<Choice>(`conflicts/${conflict.record}/${conflict.field}`, { choice: "", third: "", reason: "" });
  const { choice, third, reason } = draft.value;
  const table = conflict.name.split(".")[0] ?? "";
  const label = `${t(`field.${table}`)}: ${t(`field.${conflict.name}`)}`;
  const value = (claim: ClaimView) => (claim.value === null ? t("conflict.empty") : words({ field: conflict.name, value: claim.value }));
  const submit = async () => {
    if (choice === "") return settle.fail(Failure.fields({ choice: "required" }));
    const done = await settle.run({ record: conflict.record, field: conflict.field, stream: choice === "third" ? null : choice, third, reason });
    if (!done.ok) return;
    await draft.discard();
    say(t("conflict.settled"));
  };
  return (
    <Card
      title={label}
      note={
        conflict.application && (
          <a href={href(["cases", conflict.application])}>
            <bdi className="tabular">{conflict.number}</bdi>
          </a>
        )
      }
    >
      <div className={s.claims}>
        {conflict.claims.map((claim, index) => (
          <Claim key={`${claim.stream} ${claim.seq}`} claim={claim} value={value(claim)} shown={index === 0} />
        ))}
      </div>
      {draft.ready && (
        <Form
          label={label}
          onSubmit={() => void submit()}
          failure={settle.failure}
          actions={
            <>
              <Button type="submit" look="primary" busy={settle.busy}>
                {t("conflict.settle")}
              </Button>
              <SaveState saved={draft.saved} />
            </>
          }
        >
          <RadioGroup
            name="choice"
            label={t("conflict.which")}
            value={choice === "" ? null : choice}
            onChange={(next) => draft.set({ choice: next })}
            error={fault.of(settle.failure, "choice")}
            options={[
              ...conflict.claims.map((claim) => ({ id: claim.stream, label: value(claim), hint: t(claim.here ? "conflict.by_here" : "conflict.by_elsewhere", { officer: claim.officer }) })),
              ...(conflict.text ? [{ id: "third", label: t("conflict.third") }] : []),
            ]}
          />
          {choice === "third" && <TextField name="third" label={t("conflict.third_value")} width="full" value={third} onChange={(next) => draft.set({ third: next })} error={fault.of(settle.failure, "third")} />}
          {!conflict.text && <p className={s.quiet}>{t("conflict.third_elsewhere")}</p>}
          <TextArea name="reason" label={t("conflict.reason")} hint={t("conflict.reason_hint")} value={reason} onChange={(next) => draft.set({ reason: next })} error={fault.of(settle.failure, "reason")} />
        </Form>
      )}
    </Card>
  );
}

function Claim({ claim, value, shown }: { claim: ClaimView; value: string; shown: boolean }) {
  const { t, dateTime } = useI18n();
  return (
    <div className={s.claim}>
      <p className={s.value}>
        <BidiText>{value}</BidiText>
      </p>
      <p className={s.quiet}>
        <bdi>{claim.officer || t("conflict.unknown_officer")}</bdi>
      </p>
      <p className={s.quiet}>{dateTime(claim.at)}</p>
      <p className={s.quiet}>{t(`command.${claim.command.replaceAll(".", "_")}`)}</p>
      <p>
        <StatusPill tone={claim.here ? "info" : "neutral"}>{t(claim.here ? "conflict.here" : "conflict.elsewhere")}</StatusPill> {shown && <StatusPill tone="warning">{t("conflict.shown")}</StatusPill>}
      </p>
    </div>
  );
}
