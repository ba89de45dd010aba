import { Download, HandHelping, Stamp } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components";
import { PrintLetters } from "@/features/case/letters/PrintLetters";
import { useI18n } from "@/i18n";
import { toFailure, type Failure } from "@/ipc";
import type { LetterRow, ServiceRule } from "@/ipc/generated";
import { IssueDialog } from "./IssueDialog";
import { ServeDialog } from "./ServeDialog";
import type { useBatch } from "./useBatch";

export interface BatchProps {
  rows: readonly LetterRow[];
  /** Ways to serve. */
  services: readonly ServiceRule[];
  batch: ReturnType<typeof useBatch>;
  onDone(): void;
}

/** What can be done with the letters that were chosen: each acts on those it fits. */
export function BatchActions({ rows, services, batch, onDone }: BatchProps) {
  const { t } = useI18n();
  const [open, setOpen] = useState<"issue" | "serve" | null>(null);
  const due = rows.filter(({ issued }) => issued === null);
  const out = rows.filter(({ issued }) => issued !== null);
  const busy = batch.running !== null;
  const ids = out.flatMap(({ issued }) => (issued === null ? [] : [issued]));

  const save = () =>
    batch.run("save", out, async (some) => {
      const failures: (Failure | null)[] = [];
      let path: string | undefined;
      for (const { issued } of some) {
        try {
          const saved = await batch.call("letter.save", { letter: issued ?? "" });
          path = saved.path.replace(/[/\\][^/\\]*$/, "");
          failures.push(null);
        } catch (thrown) {
          failures.push(toFailure(thrown));
        }
      }
      return { failures, ...(path ? { path } : {}) };
    });

  return (
    <>
      <Button size="sm" icon={Stamp} look="primary" disabled={busy || due.length === 0} onPress={() => setOpen("issue")}>
        {t("letters.issue")}
      </Button>
      <Button size="sm" icon={Download} disabled={busy || out.length === 0} onPress={() => void save()}>
        {t("letters.save")}
      </Button>
      <PrintLetters letters={ids} disabled={busy || ids.length === 0} />
      <Button size="sm" icon={HandHelping} disabled={busy || out.length === 0} onPress={() => setOpen("serve")}>
        {t("letters.serve")}
      </Button>
      {open === "issue" && <IssueDialog rows={due} services={services} batch={batch} onDone={onDone} onClose={() => setOpen(null)} />}
      {open === "serve" && <ServeDialog rows={out} services={services} batch={batch} onDone={onDone} onClose={() => setOpen(null)} />}
    </>
  );
}
