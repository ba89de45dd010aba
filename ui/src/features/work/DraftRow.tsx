import { ChevronRight } from "lucide-react";
import { BidiText } from "@/components";
import { useI18n, type Key } from "@/i18n";
import type { DraftRow as Row, Task } from "@/ipc/generated";
import s from "./Work.module.css";

/** What was half typed, by the last part of its address. */
const NAMES: Partial<Record<string, Key>> = {
  register: "draft.register",
  import: "draft.import",
  duplicates: "draft.duplicate",
  interview: "draft.interview",
  interviews: "draft.interview",
  assessment: "draft.assessment",
  decision: "draft.decision",
  letters: "draft.letter",
  coi: "draft.coi",
  appointments: "draft.appointment",
  interpreters: "draft.interpreter",
  texts: "draft.text",
  training: "draft.training",
};

/** A half-typed form: its key is the address of the screen that takes it up again. */
export function DraftRow({ draft, tasks }: { draft: Row; tasks: readonly Task[] }) {
  const { t, dateTime } = useI18n();
  const parts = draft.key.split("/");
  const part = parts[0] === "cases" ? parts[2] : parts[0];
  const named = NAMES[part ?? ""] ?? "draft.form";
  const task = tasks.find(({ application }) => application === parts[1]);
  return (
    <li>
      <a data-row href={draft.key === "import" ? "#/register/import" : `#/${draft.key}`} className={s.row}>
        <span className={s.muted}>{dateTime(draft.savedAt)}</span>
        <span className={s.what}>
          <span className={s.title}>{t(named)}</span>
          <span className={s.muted}>{t("draft.hint")}</span>
        </span>
        <span className={s.who}>
          {task && (
            <>
              <BidiText>{task.principal.latin}</BidiText>
              <bdi className={s.number}>{task.number}</bdi>
            </>
          )}
        </span>
        <ChevronRight aria-hidden="true" className={s.go} />
      </a>
    </li>
  );
}
