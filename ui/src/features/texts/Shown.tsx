import { Notice, Select, TextField } from "@/components";
import { useSession } from "@/app/session";
import { PreviewPane } from "@/features/case/letters/PreviewPane";
import { useI18n } from "@/i18n";
import type { Sample } from "@/ipc/generated";
import { useTextFault } from "./faultWords";
import type { People } from "./Side";
import type { TextPreviewState } from "./useTextPreview";
import s from "./Texts.module.css";

const SAMPLES: readonly Sample[] = ["adult", "family", "child", "scripts", "bare"];

/** The letter as it would be, for invented people or for a real case. */
export function Shown({ preview, people, onPeople }: { preview: TextPreviewState; people: People; onPeople(people: People): void }) {
  const { t } = useI18n();
  const { has } = useSession();
  const words = useTextFault();
  const { previewed } = preview;
  // What the check says of it is more exact than what stopped the letter.
  const fault = previewed?.fault && (previewed.checked.faults.find(({ warning }) => !warning) ?? previewed.fault);
  const readsCases = has("readCases");
  return (
    <div className={s.shown}>
      <div className={s.people}>
        <Select name="sample" label={t("texts.sample")} options={SAMPLES.map((id) => ({ id, label: t(`texts.sample.${id}`) }))} value={people.sample} onChange={(sample) => onPeople({ ...people, sample })} disabled={people.case !== ""} />
        {readsCases && <TextField name="case" label={t("texts.case")} value={people.case} onChange={(number) => onPeople({ ...people, case: number })} />}
      </div>
      {fault && (
        <Notice tone="danger" title={t("texts.preview_stopped")}>
          <bdi>{`${words(fault).where} ${words(fault).what}`}</bdi>
        </Notice>
      )}
      {/* A letter that cannot be written is on its way nowhere. */}
      {(preview.pdf || !fault) && <PreviewPane preview={preview} />}
    </div>
  );
}
