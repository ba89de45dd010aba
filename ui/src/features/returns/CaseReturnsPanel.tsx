import { Footprints, Plus } from "lucide-react";
import { ButtonLink, Card, Empty, Notice, Stack } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseReturns } from "@/ipc/generated";
import { returnsHref, type Shown } from "./addresses";
import { Doing } from "./doing/Doing";
import { OneReturn } from "./OneReturn";

export interface PanelProps {
  shown: Shown;
  all: CaseReturns;
  verb: string | undefined;
  target: string | undefined;
}

/** Everybody of a case who asked about returning, each by themselves. */
export function CaseReturnsPanel({ shown, all, verb, target }: PanelProps) {
  const { t } = useI18n();
  const ask = all.mayAsk && (
    <ButtonLink icon={Plus} href={returnsHref(shown, all.application, "ask")}>
      {t("return.record_question")}
    </ButtonLink>
  );
  return (
    <Stack gap={5}>
      {all.returns.length === 0 ? (
        <Card title={t("case.section.returns")}>
          <Empty icon={Footprints} title={t("return.none_here")} actions={ask}>
            {t("return.none_here_hint")}
          </Empty>
        </Card>
      ) : (
        <>
          {ask && <div>{ask}</div>}
          {!all.rules.verified && <Notice>{t("return.unverified")}</Notice>}
          {[...all.returns].reverse().map((one) => (
            <OneReturn key={one.record.id} shown={shown} all={all} one={one} />
          ))}
        </>
      )}
      <Doing key={`${verb} ${target}`} shown={shown} all={all} verb={verb} target={target} />
    </Stack>
  );
}
