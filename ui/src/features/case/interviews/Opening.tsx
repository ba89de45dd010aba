import { ShieldCheck } from "lucide-react";
import { useEffect } from "react";
import { Button, Form, RadioGroup, Row, SaveState, Skeleton, TextField, focusField, useFault } from "@/components";
import { useEntries } from "@/app/lists";
import { useDraft } from "@/app/useDraft";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";
import type { ListEntryView, OpeningReply } from "@/ipc/generated";
import { partDraft } from "./addresses";
import s from "./Opening.module.css";

const REPLIES: readonly OpeningReply[] = ["yes", "no", "notApplicable"];

interface Ticked {
  replies: Record<string, OpeningReply>;
  notes: Record<string, string>;
}

/** What is said and asked before the first question. Nothing is written before it. */
export function Opening({ application, interview, onDone }: { application: string; interview: string; onDone(): void }) {
  const { t, lang } = useI18n();
  const fault = useFault();
  const items = useEntries("opening").filter(({ until }) => until === undefined);
  const draft = useDraft<Ticked>(partDraft(application, interview, "opening"), { replies: {}, notes: {} });
  const check = useCommand("interview.check_opening");
  const { replies, notes } = draft.value;

  const first = items[0]?.code;
  useEffect(() => {
    if (draft.ready && first) focusField(`opening.${first}`);
  }, [draft.ready, first]);

  const submit = async () => {
    const wrong = Failure.fields(
      Object.fromEntries(
        items.flatMap(({ code }) => [
          [`opening.${code}`, !replies[code] && "required"],
          [`opening.${code}.note`, replies[code] === "no" && !notes[code]?.trim() && "required"],
        ]),
      ),
    );
    if (wrong) return check.fail(wrong);
    const answers = items.flatMap(({ code }) => (replies[code] ? [{ item: code, reply: replies[code], note: notes[code] ?? "" }] : []));
    const done = await check.run({ interview, answers });
    if (!done.ok) return;
    await draft.discard();
    onDone();
  };

  if (!draft.ready || items.length === 0) return <Skeleton lines={10} />;
  return (
    <div className={s.opening}>
      <header className={s.head}>
        <Row gap={3} spread>
          <h2 className={s.title}>
            <ShieldCheck aria-hidden="true" />
            {t("opening.title")}
          </h2>
          <SaveState saved={draft.saved} />
        </Row>
        <p className={s.lead}>{t("opening.lead")}</p>
      </header>
      <Form
        label={t("opening.title")}
        failure={check.failure}
        onSubmit={() => void submit()}
        actions={
          <Button type="submit" look="primary" busy={check.busy}>
            {t("opening.begin")}
          </Button>
        }
      >
        {items.map((item) => {
          const { code } = item;
          const reply = replies[code] ?? null;
          return (
            <div key={code} className={s.item}>
              <RadioGroup
                name={`opening.${code}`}
                label={item[lang]}
                hint={<Said item={item} />}
                layout="across"
                options={REPLIES.map((id) => ({ id, label: t(`opening.reply.${id}`) }))}
                value={reply}
                onChange={(next) => draft.set((before) => ({ ...before, replies: { ...before.replies, [code]: next } }))}
                error={reply === null ? fault.of(check.failure, `opening.${code}`) : undefined}
              />
              {reply !== null && (
                <TextField
                  name={`opening.${code}.note`}
                  label={reply === "no" ? t("opening.why_not") : t("opening.note")}
                  optional={reply !== "no"}
                  width="full"
                  value={notes[code] ?? ""}
                  onChange={(note) => draft.set((before) => ({ ...before, notes: { ...before.notes, [code]: note } }))}
                  error={fault.of(check.failure, `opening.${code}.note`)}
                />
              )}
            </div>
          );
        })}
      </Form>
    </div>
  );
}

function Said({ item: { action, legalBasis, unverified } }: { item: ListEntryView }) {
  const { t, lang } = useI18n();
  return (
    <>
      {action?.[lang]}
      <span className={s.basis}>
        {legalBasis?.[lang]}
        {unverified && ` (${t("clock.unverified")})`}
      </span>
    </>
  );
}
