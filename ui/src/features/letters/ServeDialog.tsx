import { HandHelping } from "lucide-react";
import { useState } from "react";
import { DateParts, Select, TextField, fromIso, todayIso, useFault } from "@/components";
import { useWords } from "@/app/words";
import { dayOf } from "@/features/case/letters/day";
import { useI18n } from "@/i18n";
import { Failure } from "@/ipc";
import type { BatchProps } from "./BatchActions";
import { BatchForm } from "./BatchForm";

/** The same day and way of hand-over for many letters; who refused to sign is recorded at their own letter. */
export function ServeDialog({ rows, services, batch, onDone, onClose }: BatchProps & { onClose(): void }) {
  const { t } = useI18n();
  const words = useWords();
  const fault = useFault();
  const [on, setOn] = useState(fromIso(todayIso()));
  const [means, setMeans] = useState("");
  const [by, setBy] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const send = () => {
    const day = dayOf(on);
    const wrong = Failure.fields({ on: "wrong" in day && day.wrong, means: means.trim() === "" && "required" });
    if (wrong || "wrong" in day) return setFailure(wrong);
    void batch.run("serve", rows, async (some) => {
      const letters = some.flatMap(({ issued }) => (issued === null ? [] : [issued]));
      const done = await batch.call("letter.deliver_some", { letters, on: day.day, by: by ?? services[0]?.code ?? "", means });
      return { failures: done.map((one) => (one.failure ? new Failure(one.failure) : null)) };
    });
    onDone();
    onClose();
  };

  return (
    <BatchForm title={t("letters.serve")} icon={HandHelping} count={rows.length} failure={failure} onSubmit={send} onClose={onClose}>
      <DateParts name="on" label={t("letter.deliver_on")} calendars={["gregorian"]} value={on} onChange={setOn} error={fault.of(failure, "on")} />
      <TextField name="means" label={t("letter.means")} hint={t("letter.means_hint")} width="full" value={means} onChange={setMeans} error={fault.of(failure, "means")} />
      {services.length > 0 && <Select name="by" label={t("service.by")} hint={t("service.by_hint")} width="full" options={services.map((one) => ({ id: one.code, label: words(one.name) }))} value={by ?? services[0]?.code ?? null} onChange={setBy} />}
    </BatchForm>
  );
}
