import { Flag, Lock } from "lucide-react";
import { useListWord } from "@/app/lists";
import { StatusPill } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile } from "@/ipc/generated";

/** Flags that stand today, on the bar that stays. */
export function FlagPills({ file }: { file: CaseFile }) {
  const { t } = useI18n();
  const word = useListWord("flag");
  const kinds = [...new Set(file.after.flags.filter(({ standing }) => standing).map(({ kind }) => kind))];
  return (
    <>
      {kinds.map((kind) => (
        <StatusPill key={kind} tone="danger" icon={Flag}>
          {word(kind)}
        </StatusPill>
      ))}
      {file.after.flagsHidden && (
        <StatusPill tone="warning" icon={Lock}>
          {t("flag.hidden")}
        </StatusPill>
      )}
    </>
  );
}
