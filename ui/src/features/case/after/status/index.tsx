import { ShieldCheck } from "lucide-react";
import { useWords } from "@/app/words";
import { ButtonLink, Card, Empty, PersonName, Stack, StatusPill } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile, HolderView } from "@/ipc/generated";
import { useMemberName } from "../../people/useMemberName";
import i from "../../Items.module.css";
import { statusHref } from "./addresses";
import { Doing } from "./Doing";
import { ProcedureCard } from "./ProcedureCard";

/** Who holds a status by this case, and the procedures in which one may end. */
export function Status({ file, verb, target }: { file: CaseFile; verb: string | undefined; target: string | undefined }) {
  const { t } = useI18n();
  const { holders, procedures } = file.after.status;
  return (
    <Stack gap={5}>
      <Card title={t("status.holders")}>
        {holders.length === 0 ? (
          <Empty icon={ShieldCheck} title={t("status.none")}>
            <p>{t("status.none_yet")}</p>
          </Empty>
        ) : (
          <ul className={i.list} aria-label={t("status.holders")}>
            {holders.map((holder) => (
              <li key={holder.person}>
                <Holder file={file} holder={holder} />
              </li>
            ))}
          </ul>
        )}
      </Card>
      {procedures.map((procedure) => (
        <ProcedureCard key={procedure.id} file={file} procedure={procedure} />
      ))}
      <Doing key={`${verb} ${target}`} file={file} verb={verb} target={target} />
    </Stack>
  );
}

function Holder({ file, holder }: { file: CaseFile; holder: HolderView }) {
  const { t, longDate } = useI18n();
  const words = useWords();
  const nameOf = useMemberName(file);
  const outcome = words(file.outcomes.find(({ code }) => code === holder.outcome)?.name);
  const runs = file.after.status.procedures.some((one) => one.person === holder.person && one.served === null && one.abandoned === null);
  const facts = [
    t("status.since", { date: longDate(holder.since) }),
    holder.derivedFrom && t("status.derived_from", { name: nameOf(holder.derivedFrom) }),
    ...holder.documents.map((one) => (one.validUntil ? t("status.document_until", { name: words(one.name), date: longDate(one.validUntil) }) : words(one.name))),
  ];
  return (
    <div className={i.item}>
      <p className={i.itemTitle}>
        <PersonName latin={holder.name.latin} native={holder.name.native} />
        <StatusPill tone={holder.endedOn ? "neutral" : "success"}>{holder.endedOn ? t("status.ended", { date: longDate(holder.endedOn) }) : outcome}</StatusPill>
        {holder.contested && <StatusPill tone="warning">{t("status.contested")}</StatusPill>}
      </p>
      <p className={i.quiet}>
        <bdi>{facts.filter(Boolean).join(" · ")}</bdi>
      </p>
      {file.after.rights.examine && !holder.endedOn && !runs && (
        <div>
          <ButtonLink size="sm" href={statusHref(file.id, "open", holder.person)}>
            {t("status.open")}
          </ButtonLink>
        </div>
      )}
    </div>
  );
}
