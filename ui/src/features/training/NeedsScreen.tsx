import { Plus, Target } from "lucide-react";
import { useState } from "react";
import { useSession } from "@/app/session";
import { Button, Card, DataTable, Empty, Page, PageHeader, Row, Stack, StatusPill, SubNav, type Column } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { TrainingNeedView } from "@/ipc/generated";
import { sessionAt } from "./addresses";
import { CloseNeedDrawer, MeetDrawer, NeedDrawer } from "./NeedDrawers";
import { SaveTable } from "./SaveTable";
import { SessionDrawer } from "./SessionDrawer";
import { NEED_TONES } from "./standing";
import { useModules } from "./useModules";
import { usePages } from "./usePages";
import { useTrainingNav } from "./useTrainingNav";
import s from "./Grid.module.css";

type Asked = { what: "raise" } | { what: "meet" | "close" | "plan"; view: TrainingNeedView };

/** What must still be taught. */
export function NeedsScreen() {
  const { t, date, number } = useI18n();
  const { has } = useSession();
  const nav = useTrainingNav();
  const { word } = useModules();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const needs = useQuery("training.needs", null);
  const pages = usePages(needs.data);
  const columns: Column<TrainingNeedView>[] = [
    { id: "module", header: t("training.module"), cell: ({ need }) => word(need.module) },
    {
      id: "who",
      header: t("training.who"),
      cell: ({ officers, need, done }) => (
        <Stack gap={1}>
          <bdi>{officers.length > 0 ? officers.join(", ") : need.unit}</bdi>
          {officers.length > 0 && <span className={s.quiet}>{t("training.need_done", { done, all: officers.length })}</span>}
        </Stack>
      ),
    },
    {
      id: "why",
      header: t("training.need_why"),
      cell: ({ need, gap, raisedBy }) => (
        <Stack gap={1}>
          <bdi>{need.why}</bdi>
          {gap && (
            <span className={s.quiet}>
              {t("training.need_gap")}: <bdi>{gap}</bdi>
            </span>
          )}
          <span className={s.quiet}>{t("training.need_by", { name: raisedBy, day: date(need.raisedOn) })}</span>
        </Stack>
      ),
    },
    {
      id: "state",
      header: t("training.state"),
      cell: ({ state, need, late }) => (
        <Stack gap={1}>
          <StatusPill tone={NEED_TONES[state]}>{t(`training.need_state.${state}`)}</StatusPill>
          {late && need.due && <StatusPill tone="danger">{t("training.need_late", { day: date(need.due) })}</StatusPill>}
          {need.session && <a href={sessionAt(need.session)}>{t("training.session")}</a>}
        </Stack>
      ),
    },
    ...(has("train")
      ? [
          {
            id: "actions",
            header: t("training.actions"),
            cell: (view: TrainingNeedView) =>
              (view.state === "open" || view.state === "planned") && (
                <Row gap={1}>
                  {view.state === "open" && (
                    <>
                      <Button size="sm" onPress={() => setAsked({ what: "plan", view })}>
                        {t("training.need_plan")}
                      </Button>
                      <Button size="sm" onPress={() => setAsked({ what: "meet", view })}>
                        {t("training.need_meet")}
                      </Button>
                    </>
                  )}
                  <Button size="sm" look="quiet" onPress={() => setAsked({ what: "close", view })}>
                    {t("training.need_close")}
                  </Button>
                </Row>
              ),
          },
        ]
      : []),
  ];
  const raise = has("train") && (
    <Button icon={Plus} look="primary" onPress={() => setAsked({ what: "raise" })}>
      {t("training.need_raise")}
    </Button>
  );
  return (
    <Page wide>
      <PageHeader title={t("training.needs")} lead={t("training.needs_lead")} actions={raise} />
      <SubNav label={t("place.training")} items={nav} current="needs" />
      <Card flush title={t("training.needs")} note={needs.data && number(needs.data.length)} actions={<SaveTable table="needs" />}>
        <DataTable
          label={t("training.needs")}
          columns={columns}
          {...pages}
          rowKey={({ need }) => need.id}
          loading={needs.loading}
          failure={needs.failure}
          onRetry={needs.reload}
          alignTop
          empty={
            <Empty icon={Target} title={t("training.needs_none")} actions={raise}>
              {t("training.needs_none_hint")}
            </Empty>
          }
        />
      </Card>
      {asked?.what === "raise" && <NeedDrawer onClose={close} />}
      {asked?.what === "meet" && <MeetDrawer view={asked.view} onClose={close} />}
      {asked?.what === "close" && <CloseNeedDrawer view={asked.view} onClose={close} />}
      {asked?.what === "plan" && <SessionDrawer need={asked.view.need.id} module={asked.view.need.module} onClose={close} />}
    </Page>
  );
}
