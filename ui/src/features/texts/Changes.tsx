import { useMemo, useState } from "react";
import { Select } from "@/components";
import { differences } from "@/features/case/decision/words";
import { useI18n } from "@/i18n";
import type { TextFile } from "@/ipc/generated";
import s from "./Texts.module.css";

/** What was changed since another edition, word by word. */
export function Changes({ file, source }: { file: TextFile; source: string }) {
  const { t } = useI18n();
  const [chosen, choose] = useState<string | null>(null);
  const approved = file.editions.find(({ state }) => state === "approved") ?? file.editions.at(-1);
  const before = file.editions.find(({ version }) => String(version) === chosen) ?? approved;
  const pieces = useMemo(() => differences(before?.source ?? "", source), [before, source]);
  if (!before) return <p className={s.quiet}>{t("texts.nothing_before")}</p>;
  const same = pieces.every(({ kind }) => kind === "same");
  return (
    <div className={s.shown}>
      <Select
        name="before"
        label={t("texts.compare_with")}
        options={file.editions.map(({ version, state }) => ({ id: String(version), label: t("texts.version_state", { version, state: t(`texts.state.${state}`) }) }))}
        value={String(before.version)}
        onChange={choose}
      />
      {same ? (
        <p className={s.quiet}>{t("compare.same")}</p>
      ) : (
        <pre className={s.changes} dir="auto" tabIndex={0} role="region" aria-label={t("texts.changes")}>
          {pieces.map((piece, index) =>
            piece.kind === "gone" ? (
              <del key={index} className={s.gone}>
                {piece.text}
              </del>
            ) : piece.kind === "new" ? (
              <ins key={index} className={s.new}>
                {piece.text}
              </ins>
            ) : (
              <span key={index}>{piece.text}</span>
            ),
          )}
        </pre>
      )}
    </div>
  );
}
