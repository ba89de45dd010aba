import { Archive } from "lucide-react";
import { useState } from "react";
import { Button, StatusPill } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useSaid } from "@/features/case/forms/useSaid";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { TextEditionView, TextFile } from "@/ipc/generated";
import { REMARK } from "./spec";
import { STATE_TONE } from "./states";
import s from "./Texts.module.css";

/** All editions of a text: who wrote and who approved them, and why. */
export function Editions({ file, writes }: { file: TextFile; writes: boolean }) {
  const { t, dateTime } = useI18n();
  const [retiring, retire] = useState<TextEditionView | null>(null);
  return (
    <>
      <ul className={s.editions}>
        {file.editions.map((edition) => (
          <li key={`${edition.id ?? "brought"} ${edition.version}`}>
            <span className={s.editionTop}>
              <strong>{t("texts.version", { version: edition.version })}</strong>
              <StatusPill tone={STATE_TONE[edition.state]}>{t(`texts.state.${edition.state}`)}</StatusPill>
              {!edition.id && <span className={s.quiet}>{t("texts.brought")}</span>}
            </span>
            {edition.savedAt && <span className={s.quiet}>{t("texts.written_by", { names: edition.writers.join(", "), time: dateTime(edition.savedAt) })}</span>}
            {edition.decidedBy && edition.decidedAt && <span className={s.quiet}>{t("texts.decided_by", { name: edition.decidedBy, time: dateTime(edition.decidedAt) })}</span>}
            {edition.note && <bdi>{edition.note}</bdi>}
            {edition.remark && <bdi className={s.quiet}>{edition.remark}</bdi>}
            {writes && edition.id && edition.state !== "retired" && (
              <Button size="sm" look="quiet" icon={Archive} onPress={() => retire(edition)}>
                {t(edition.state === "approved" ? "texts.retire" : "texts.give_up")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {retiring?.id && <Retire edition={retiring} id={retiring.id} onClose={() => retire(null)} />}
    </>
  );
}

function Retire({ edition, id, onClose }: { edition: TextEditionView; id: string; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const retire = useCommand("text.retire");
  const words = t(edition.state === "approved" ? "texts.retire" : "texts.give_up");
  return (
    <FormDrawer
      title={words}
      draft={`texts/retire/${id}`}
      fields={REMARK}
      start={{ remark: "" }}
      intro={t(edition.state === "approved" ? "texts.retire_means" : "texts.give_up_means")}
      send={words}
      danger
      submit={async ({ remark }) => said(await retire.run({ edition: id, remark: typeof remark === "string" ? remark : "" }), t("texts.retired"))}
      onClose={onClose}
    />
  );
}
