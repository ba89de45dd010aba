import { Stamp } from "lucide-react";
import { useState } from "react";
import { DateParts, TextField, fromIso, todayIso, useFault } from "@/components";
import { dayOf } from "@/features/case/letters/day";
import { useI18n } from "@/i18n";
import { Failure } from "@/ipc";
import type { BatchProps } from "./BatchActions";
import { BatchForm } from "./BatchForm";

/** Many letters are issued: when they are to be handed over, and why those go out that the applicant cannot read. */
export function IssueDialog({ rows, batch, onDone, onClose }: BatchProps & { onClose(): void }) {
  const { t } = useI18n();
  const fault = useFault();
  const [handOver, setHandOver] = useState(fromIso(todayIso()));
  const [because, setBecause] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);

  const send = () => {
    const on = dayOf(handOver);
    if ("wrong" in on) return setFailure(Failure.fields({ handOver: on.wrong }));
    const overrides = because.trim() === "" ? [] : [{ code: "letterLanguageDiffers" as const, person: null, reason: because }];
    void batch.run("issue", rows, async (some) => {
      const letters = some.map(({ application, subject, record, letter, language, summary }) => ({
        ...{ application, language, summary, letter, overrides, handOver: on.day },
        about: { subject, record, person: null },
      }));
      const done = await batch.call("letter.issue_some", { letters });
      return { failures: done.map((one) => (one.failure ? new Failure(one.failure) : null)) };
    });
    onDone();
    onClose();
  };

  return (
    <BatchForm title={t("letters.issue")} icon={Stamp} count={rows.length} failure={failure} onSubmit={send} onClose={onClose}>
      <DateParts name="handOver" label={t("letters.hand_over")} calendars={["gregorian"]} value={handOver} onChange={setHandOver} error={fault.of(failure, "handOver")} />
      <TextField name="because" label={t("letters.because")} hint={t("letters.because_hint")} width="full" value={because} onChange={setBecause} />
    </BatchForm>
  );
}
