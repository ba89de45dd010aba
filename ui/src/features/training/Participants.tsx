import { EllipsisVertical } from "lucide-react";
import { useState } from "react";
import { DataTable, FailureNotice, Menu, Stack, StatusPill, useToast, type Column, type MenuChoice } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { EnrolmentView, TrainingSessionView, TrainingState } from "@/ipc/generated";
import { AwardDrawer, OnlineDrawer, StepDrawer, TestDrawer } from "./EnrolDrawers";
import { Certificate } from "./Certificate";
import { STATE_TONES } from "./standing";

type Asked = { what: "online" | "test" | "award" | "certificate"; one: EnrolmentView } | { what: "step"; one: EnrolmentView; to: TrainingState };

/** Who takes part: how far each came, what the certificate still lacks, what can be done. */
export function Participants({ view, keeps }: { view: TrainingSessionView; keeps: boolean }) {
  const { t } = useI18n();
  const say = useToast();
  const step = useCommand("training.step");
  const [asked, setAsked] = useState<Asked | null>(null);
  const { module } = view.session;
  const close = () => setAsked(null);
  const enrol = async (one: EnrolmentView) => {
    const done = await step.run({ enrolment: one.enrolment.id, to: "enrolled", reason: "" });
    if (done.ok) say(t("training.enrolled", { name: one.name }));
  };
  const choices = (one: EnrolmentView): MenuChoice[] => {
    const { state } = one.enrolment;
    const seated = state === "enrolled" || state === "attending";
    const choice = (id: string, label: string, onPress: () => void) => ({ id, label, onPress });
    const end = (to: TrainingState, label: string) => choice(to, label, () => setAsked({ what: "step", one, to }));
    return [
      ...(one.certificate ? [choice("show", t("training.certificate_show"), () => setAsked({ what: "certificate", one }))] : []),
      ...(!keeps ? [] : [
        ...(state === "nominated" ? [choice("enrol", t("training.enrol"), () => void enrol(one))] : []),
        ...(seated && module.onlineHours > 0 ? [choice("online", t("training.online_record"), () => setAsked({ what: "online", one }))] : []),
        ...(seated && module.passMark !== null ? [choice("test", t("training.test_record"), () => setAsked({ what: "test", one }))] : []),
        ...(seated ? [choice("award", t("training.award"), () => setAsked({ what: "award", one }))] : []),
        ...(state === "attending" ? [end("failed", t("training.fail"))] : []),
        ...(state === "enrolled" ? [end("noShow", t("training.no_show"))] : []),
        ...(seated || state === "nominated" ? [end("withdrawn", t("training.withdraw"))] : []),
      ]),
    ];
  };
  const columns: Column<EnrolmentView>[] = [
    { id: "who", header: t("training.who"), cell: ({ name }) => <bdi>{name}</bdi> },
    { id: "state", header: t("training.state"), cell: ({ enrolment }) => <StatusPill tone={STATE_TONES[enrolment.state]}>{t(`training.enrolment.${enrolment.state}`)}</StatusPill> },
    ...(module.onlineHours > 0 ? [{ id: "online", header: t("training.online_part"), cell: ({ enrolment }: EnrolmentView) => t("training.online_done", { done: enrolment.online?.hours ?? 0, owed: module.onlineHours }), figures: true }] : []),
    ...(module.passMark !== null ? [{ id: "tests", header: t("training.test"), cell: ({ tests }: EnrolmentView) => tests.map((one) => t("training.test_said", { score: one.score, needed: one.passMark })).join("; ") }] : []),
    {
      id: "lacks",
      header: t("training.lacks"),
      cell: ({ lacks, certificate, enrolment }) => (
        <Stack gap={1}>
          {certificate && <bdi className="tabular">{certificate.number}</bdi>}
          {enrolment.reason && <bdi>{enrolment.reason}</bdi>}
          {lacks.map(({ code, params }) => (
            <span key={code}>{t(`error.${code}`, params)}</span>
          ))}
          {lacks.length === 0 && (enrolment.state === "enrolled" || enrolment.state === "attending") && <StatusPill tone="success">{t("training.lacks_none")}</StatusPill>}
        </Stack>
      ),
    },
    {
      id: "actions",
      header: t("training.actions"),
      cell: (one) => {
        const items = choices(one);
        return items.length > 0 ? <Menu label={t("training.actions_of", { name: one.name })} trigger={<EllipsisVertical aria-hidden="true" />} items={items} /> : null;
      },
    },
  ];
  return (
    <>
      {step.failure && <FailureNotice failure={step.failure} />}
      <DataTable label={t("training.participants")} columns={columns} rows={view.participants} rowKey={({ enrolment }) => enrolment.id} empty={null} alignTop />
      {asked?.what === "online" && <OnlineDrawer one={asked.one} owed={module.onlineHours} onClose={close} />}
      {asked?.what === "test" && <TestDrawer one={asked.one} onClose={close} />}
      {asked?.what === "award" && <AwardDrawer one={asked.one} onClose={close} />}
      {asked?.what === "step" && <StepDrawer one={asked.one} to={asked.to} onClose={close} />}
      {asked?.what === "certificate" && asked.one.certificate && <Certificate certificate={asked.one.certificate} onClose={close} />}
    </>
  );
}
