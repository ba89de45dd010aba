import { Plus, Trash2 } from "lucide-react";
import { memo, useState } from "react";
import { Button, RadioGroup, Row, Stack } from "@/components";
import { useI18n } from "@/i18n";
import type { Analysis, CaseFile, DecisionForm } from "@/ipc/generated";
import { nameOf } from "../interviews/people";
import { AnalysisFields } from "./AnalysisFields";
import { EMPTY } from "./form";
import s from "./Decision.module.css";

const FAMILY = "family";

/** The family's analysis, and one of their own for each claimant whose claim differs. */
export const Claims = memo(function Claims({ file, family, claims, change, error }: { file: CaseFile; family: Analysis; claims: DecisionForm["own"]; change(part: Partial<DecisionForm>): void; error(field: string): string | undefined }) {
  const { t } = useI18n();
  const [shown, setShown] = useState(FAMILY);
  const claimants = file.members.filter(({ ownClaim }) => ownClaim).map(({ person }) => person.id);
  const own = claimants.filter((person) => claims[person] !== undefined);
  const open = own.includes(shown) ? shown : FAMILY;
  const analysis = claims[open] ?? family;
  const several = claimants.length > 1;
  const add = (person: string) => {
    change({ own: { ...claims, [person]: EMPTY } });
    setShown(person);
  };
  const remove = () => {
    const { [open]: _, ...rest } = claims;
    change({ own: rest });
    setShown(FAMILY);
  };
  return (
    <Stack gap={4}>
      {several && (
        <Stack gap={2}>
          {own.length > 0 && (
            <RadioGroup
              name="claims"
              label={t("claims.whose")}
              layout="across"
              options={[{ id: FAMILY, label: t("claims.family") }, ...own.map((id) => ({ id, label: nameOf(file, id) }))]}
              value={open}
              onChange={setShown}
            />
          )}
          <Row gap={2}>
            {claimants
              .filter((person) => !own.includes(person))
              .map((person) => (
                <Button key={person} size="sm" icon={Plus} onPress={() => add(person)}>
                  {t("claims.add", { name: nameOf(file, person) })}
                </Button>
              ))}
            {open !== FAMILY && (
              <Button size="sm" look="quiet" icon={Trash2} onPress={remove}>
                {t("claims.remove", { name: nameOf(file, open) })}
              </Button>
            )}
          </Row>
          <p className={s.hint}>{t("claims.hint")}</p>
        </Stack>
      )}
      <AnalysisFields
        key={open}
        file={file}
        place={open === FAMILY ? "analysis" : `own.${open}`}
        title={open === FAMILY ? t("decision.analysis") : t("claims.analysis_of", { name: nameOf(file, open) })}
        analysis={analysis}
        onChange={(next) => change(open === FAMILY ? { analysis: next } : { own: { ...claims, [open]: next } })}
        error={error}
      />
    </Stack>
  );
});
