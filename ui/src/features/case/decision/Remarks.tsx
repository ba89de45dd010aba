import { CircleCheck, CircleDashed } from "lucide-react";
import { memo, useState } from "react";
import { useWords } from "@/app/words";
import { Button, FailureNotice, TextArea } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { CaseFile, DecisionSection, RemarkView } from "@/ipc/generated";
import s from "./Remarks.module.css";

/** What a review found missing in a part of the draft; while it is made anew, each is ticked off with what was done. */
export const Remarks = memo(function Remarks({ file, sections }: { file: CaseFile; sections: readonly DecisionSection[] }) {
  const { t } = useI18n();
  const remarks = file.decision?.remarks.filter(({ section }) => sections.includes(section)) ?? [];
  if (remarks.length === 0) return null;
  const may = file.actions.includes("draft");
  return (
    <ul className={s.remarks} aria-label={t("remark.list")}>
      {remarks.map((remark) => (
        <Remark key={remark.id} file={file} remark={remark} may={may} />
      ))}
    </ul>
  );
});

function Remark({ file, remark, may }: { file: CaseFile; remark: RemarkView; may: boolean }) {
  const { t, dateTime } = useI18n();
  const words = useWords();
  const { data } = useQuery("decision.guidance", null);
  const tick = useCommand("decision.tick_remark");
  const [answer, setAnswer] = useState("");
  const done = remark.doneBy !== null;
  const Icon = done ? CircleCheck : CircleDashed;
  const item = data?.checklist.find(({ code }) => code === remark.item);
  const send = () => void tick.run({ application: file.id, remark: remark.id, done: !done, answer });
  return (
    <li className={s.remark} data-done={done || undefined}>
      <p className={s.head}>
        <Icon aria-hidden="true" className={s.icon} />
        <span className={s.item}>{words(item?.text) || remark.item}</span>
        <span className={s.state}>{done ? t("remark.done") : t("remark.open")}</span>
      </p>
      <p dir="auto" className={s.note}>
        {remark.note}
      </p>
      {done && (
        <p className={s.by}>
          <bdi>{t("remark.done_by", { name: remark.doneBy ?? "", time: dateTime(remark.doneAt) })}</bdi>
        </p>
      )}
      {remark.answer && (
        <p dir="auto" className={s.note}>
          {remark.answer}
        </p>
      )}
      {may && !done && <TextArea name={`remark.${remark.id}`} label={t("remark.answer")} rows={1} optional value={answer} onChange={setAnswer} />}
      {may && (
        <div>
          <Button size="sm" busy={tick.busy} onPress={send}>
            {done ? t("remark.reopen") : t("remark.tick")}
          </Button>
        </div>
      )}
      {tick.failure && <FailureNotice failure={tick.failure} />}
    </li>
  );
}
