import { CircleAlert, Copy, TriangleAlert } from "lucide-react";
import { href } from "@/app/router";
import { BidiText, PersonName } from "@/components";
import { BandPill } from "@/features/duplicates/BandPill";
import { Reasons } from "@/features/duplicates/Reasons";
import { useWarningWords } from "@/features/register/useWarningWords";
import { useI18n } from "@/i18n";
import type { CellFault, PreviewRow } from "@/ipc/generated";
import s from "./Import.module.css";

/** What is wrong with cells of a row, each with what stands there. */
export function Faults({ faults }: { faults: readonly CellFault[] }) {
  const { t } = useI18n();
  return (
    <>
      {faults.map(({ field, code, params, value }) => (
        <div key={`${field} ${code}`} className={s.fault}>
          <CircleAlert role="img" aria-label={t("import.fault")} className={s.icon} />
          <span>
            {t("errors.at", { label: t(`import.field.${field}`), text: t(`error.${code}`, params) })}
            {value && (
              <span className={s.value}>
                <BidiText>{value}</BidiText>
              </span>
            )}
          </span>
        </div>
      ))}
    </>
  );
}

/** Everything to be known of a row before it is taken over. */
export function RowNotes({ row }: { row: PreviewRow }) {
  const { t } = useI18n();
  const warning = useWarningWords();
  return (
    <>
      <Faults faults={row.faults} />
      {row.warnings.map((one) => (
        <div key={`${one.field} ${one.code}`} className={s.warning}>
          <TriangleAlert role="img" aria-label={t("import.warning")} className={s.icon} />
          <span>{warning(one)}</span>
        </div>
      ))}
      {row.inList.map(({ line, name, likeness }) => (
        <div key={line} className={s.like}>
          <Copy aria-hidden="true" className={s.icon} />
          <BidiText>{t("import.same_as_line", { line, name })}</BidiText>
          <BandPill likeness={likeness} />
        </div>
      ))}
      {row.inFile.map(({ person, likeness }) => (
        <div key={person.id} className={s.like}>
          <a href={href(["find", person.id])}>
            <PersonName latin={person.name.latin} native={person.name.native} />
          </a>
          <BandPill likeness={likeness} />
          <Reasons reasons={likeness.reasons} most={2} />
        </div>
      ))}
      {row.faults.length + row.warnings.length + row.inFile.length + row.inList.length === 0 && <span className={s.quiet}>{t("import.ready")}</span>}
    </>
  );
}
