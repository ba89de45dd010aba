import { ShieldAlert } from "lucide-react";
import { useState } from "react";
import { BidiText, Card, DataTable, Empty, Page, PageHeader, RadioGroup, StatusPill, useToast, type Column } from "@/components";
import { ReasonDialog } from "@/features/access/ReasonDialog";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { EmergencyView } from "@/ipc/generated";

/** Closed cases that were opened in an emergency: each is answered for by somebody else. Nothing of the case but its number. */
export function OversightScreen() {
  const { t, dateTime } = useI18n();
  const { data, failure, loading, reload } = useQuery("access.emergencies", null);
  const [judging, setJudging] = useState<EmergencyView | null>(null);
  const waiting = data?.filter(({ justified }) => justified === null).length;
  const columns: Column<EmergencyView>[] = [
    { id: "number", header: t("access.number"), cell: ({ number }) => <span className="tabular">{number}</span> },
    { id: "officer", header: t("access.officer"), cell: ({ officer }) => <bdi>{officer}</bdi> },
    { id: "reason", header: t("access.emergency_reason"), cell: ({ reason }) => <BidiText>{reason}</BidiText> },
    { id: "opened", header: t("access.opened"), cell: ({ openedAt }) => dateTime(openedAt) },
    {
      id: "answer",
      header: t("access.answer"),
      cell: ({ justified }) =>
        justified === null ? (
          <StatusPill tone="warning">{t("access.waits")}</StatusPill>
        ) : (
          <StatusPill tone={justified ? "success" : "danger"}>{t(justified ? "access.justified" : "access.unjustified")}</StatusPill>
        ),
    },
    { id: "judgment", header: t("access.judgment"), minor: true, cell: ({ judgment, judgedBy }) => (judgment === null ? "" : <BidiText>{t("access.judged", { text: judgment, name: judgedBy ?? "" })}</BidiText>) },
  ];
  return (
    <Page wide>
      <PageHeader title={t("place.oversight")} lead={waiting === undefined ? undefined : t("access.waiting", { count: waiting })} />
      <Card flush>
        <DataTable
          alignTop
          label={t("place.oversight")}
          columns={columns}
          rows={data}
          rowKey={({ id }) => id}
          onOpen={(one) => {
            if (one.justified === null && !one.own) setJudging(one);
          }}
          loading={loading}
          failure={failure}
          onRetry={reload}
          empty={
            <Empty icon={ShieldAlert} title={t("access.none")}>
              {t("access.none_hint")}
            </Empty>
          }
        />
      </Card>
      {judging && <Judge key={judging.id} emergency={judging} onClose={() => setJudging(null)} />}
    </Page>
  );
}

function Judge({ emergency, onClose }: { emergency: EmergencyView; onClose(): void }) {
  const { t } = useI18n();
  const say = useToast();
  const judge = useCommand("access.judge");
  const [verdict, setVerdict] = useState<"yes" | "no" | null>(null);
  return (
    <ReasonDialog
      title={t("access.judge", { number: emergency.number })}
      intro={t("access.judge_intro", { name: emergency.officer })}
      label={t("access.judgment")}
      send={t("access.judge_now")}
      check={() => ({ justified: verdict === null && "required" })}
      submit={async (reason) => {
        const done = await judge.run({ emergency: emergency.id, justified: verdict === "yes", reason });
        if (!done.ok) return done.failure;
        say(t("access.judge_done"));
        return null;
      }}
      onClose={onClose}
    >
      {(errors) => (
        <RadioGroup<"yes" | "no">
          name="justified"
          label={t("access.answer")}
          options={[
            { id: "yes", label: t("access.justified") },
            { id: "no", label: t("access.unjustified"), hint: t("access.unjustified_hint") },
          ]}
          value={verdict}
          onChange={setVerdict}
          error={errors("justified")}
        />
      )}
    </ReasonDialog>
  );
}
