import { useMemo, useState } from "react";
import { Card, FailureNotice, Select, Skeleton, Stack } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { CaseFile, DecisionView, VersionView } from "@/ipc/generated";
import { partsOf, type Part, type Saying } from "./parts";
import { Sides } from "./Sides";
import { usePartWords } from "./usePartWords";
import s from "./Compare.module.css";

/** Two drafts that were handed in, side by side, part by part, with what went and what came. */
export function Compare({ file, decision }: { file: CaseFile; decision: DecisionView }) {
  const { t, dateTime } = useI18n();
  const versions = useQuery("decision.versions", { decision: decision.id });
  const words = usePartWords(file);
  const saying = useMemo(
    (): Saying => ({ outcome: (code) => t(`outcome.${code}`), finding: (code) => t(`finding.${code}`), ground: (code) => t(`ground.${code}`) }),
    [t],
  );
  const [chosen, choose] = useState<{ before?: string; after?: string }>({});
  const all = versions.data ?? [];
  const [last, former] = [all.at(-1), all.at(-2)];
  const find = (number: string | undefined, otherwise: VersionView | undefined) => all.find((one) => String(one.number) === number) ?? otherwise;
  const before = find(chosen.before, former);
  const after = find(chosen.after, last);
  const rows = useMemo(() => (before && after ? compared(partsOf(before.content, file, saying), partsOf(after.content, file, saying)) : []), [before, after, file, saying]);
  if (versions.failure) return <FailureNotice failure={versions.failure} onRetry={versions.reload} />;
  if (!versions.data) return <Skeleton lines={6} />;
  if (!before || !after) return null;
  const options = all.map(({ number, officer, at }) => ({ id: String(number), label: t("compare.version", { number, name: officer, time: dateTime(at) }) }));
  const changed = rows.filter(({ old, now }) => old !== now);
  return (
    <Card title={t("compare.title")} note={t("compare.count", { count: changed.length })}>
      <Stack gap={5}>
        <div className={s.sides}>
          <Select name="compare.before" label={t("compare.before")} width="full" options={options} value={String(before.number)} onChange={(number) => choose((old) => ({ ...old, before: number }))} />
          <Select name="compare.after" label={t("compare.after")} width="full" options={options} value={String(after.number)} onChange={(number) => choose((old) => ({ ...old, after: number }))} />
        </div>
        {changed.length === 0 && <p className={s.none}>{t("compare.same")}</p>}
        {changed.map((row) => (
          <section key={row.key} aria-label={words(row)} className={s.part}>
            <h3 className={s.title}>{words(row)}</h3>
            <Sides old={row.old} now={row.now} />
          </section>
        ))}
      </Stack>
    </Card>
  );
}

interface Compared extends Omit<Part, "text"> {
  old: string;
  now: string;
}

/** Parts of both drafts, in the order of the newer one; what the older one alone has stands after. */
function compared(before: readonly Part[], after: readonly Part[]): Compared[] {
  const text = (parts: readonly Part[], key: string) => parts.find((part) => part.key === key)?.text ?? "";
  const gone = before.filter(({ key }) => !after.some((part) => part.key === key));
  return [...after, ...gone].map(({ text: _, ...part }) => ({ ...part, old: text(before, part.key), now: text(after, part.key) }));
}
