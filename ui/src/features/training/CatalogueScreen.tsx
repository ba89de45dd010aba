import { BookOpen, Plus, UserRoundCog } from "lucide-react";
import { useState } from "react";
import { useSession } from "@/app/session";
import { useWords } from "@/app/words";
import { Button, Card, DataTable, Empty, Notice, Page, PageHeader, Row, Stack, StatusPill, SubNav, type Column } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { TrainerView, TrainingModuleView } from "@/ipc/generated";
import { EndTrainerDrawer, ModuleDrawer, TrainerDrawer } from "./CatalogueDrawers";
import { SaveTable } from "./SaveTable";
import { useModules } from "./useModules";
import { useTrainingNav } from "./useTrainingNav";

type Asked = { what: "module" } | { what: "trainer"; view: TrainerView | null } | { what: "end"; view: TrainerView };

/** Modules with their versions, and who may teach them. */
export function CatalogueScreen() {
  const { t, number } = useI18n();
  const words = useWords();
  const { has } = useSession();
  const nav = useTrainingNav();
  const { data, word } = useModules();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const columns: Column<TrainingModuleView>[] = [
    {
      id: "module",
      header: t("training.module"),
      cell: ({ module, national, current }) => (
        <Row gap={2}>
          <span>{words(module.title) || module.code}</span>
          {national && <StatusPill tone="accent">{t("training.national")}</StatusPill>}
          {!current && <StatusPill>{t("training.earlier")}</StatusPill>}
        </Row>
      ),
    },
    { id: "version", header: t("training.version"), cell: ({ module }) => module.version },
    { id: "area", header: t("training.area"), cell: ({ module }) => t(`training.area.${module.area}`), minor: true },
    { id: "level", header: t("training.level"), cell: ({ module }) => t(`training.level.${module.level}`) },
    { id: "hours", header: t("training.hours"), cell: ({ module }) => t("training.hours_of", { online: module.onlineHours, face: module.faceHours }), figures: true },
    { id: "before", header: t("training.prerequisites"), cell: ({ module }) => module.prerequisites.map(word).join(", "), minor: true },
    { id: "validity", header: t("training.validity"), cell: ({ module }) => (module.validityMonths === null ? t("training.no_end") : t("training.months", { count: module.validityMonths })), minor: true },
    { id: "pass", header: t("training.test"), cell: ({ module }) => (module.passMark === null ? t("training.no_test") : number(module.passMark)), minor: true },
  ];
  const add = has("train") && (
    <Button icon={Plus} look="primary" onPress={() => setAsked({ what: "module" })}>
      {t("training.module_add")}
    </Button>
  );
  return (
    <Page wide>
      <PageHeader title={t("training.catalogue")} lead={t("training.catalogue_lead")} actions={add} />
      <SubNav label={t("place.training")} items={nav} current="catalogue" />
      {data && !data.verified && <Notice title={t("training.not_verified")}>{t("training.unverified")}</Notice>}
      <Card flush title={t("training.catalogue")} note={data && number(data.modules.length)} actions={<SaveTable table="modules" />}>
        <DataTable label={t("training.catalogue")} columns={columns} rows={data?.modules} rowKey={({ module }) => `${module.code} ${module.version}`} empty={<Empty icon={BookOpen} title={t("training.catalogue")} />} />
      </Card>
      {has("readTraining") && <Trainers onAsk={setAsked} />}
      {asked?.what === "module" && <ModuleDrawer onClose={close} />}
      {asked?.what === "trainer" && <TrainerDrawer view={asked.view} onClose={close} />}
      {asked?.what === "end" && <EndTrainerDrawer view={asked.view} onClose={close} />}
    </Page>
  );
}

function Trainers({ onAsk }: { onAsk(asked: Asked): void }) {
  const { t, date } = useI18n();
  const { has } = useSession();
  const { word } = useModules();
  const choices = useQuery("training.choices", null);
  const columns: Column<TrainerView>[] = [
    { id: "name", header: t("training.name"), cell: ({ trainer }) => <bdi>{trainer.name}</bdi> },
    { id: "from", header: t("training.organisation"), cell: ({ trainer }) => <bdi>{trainer.organisation}</bdi>, minor: true },
    {
      id: "modules",
      header: t("training.may_teach"),
      cell: ({ trainer }) => (
        <Stack gap={1}>
          {trainer.modules.map((code) => (
            <span key={code}>{word(code)}</span>
          ))}
        </Stack>
      ),
    },
    { id: "since", header: t("training.since"), cell: ({ trainer }) => date(trainer.since), minor: true },
    { id: "sessions", header: t("training.sessions"), cell: ({ sessions }) => t("training.taught", { count: sessions }), minor: true },
    {
      id: "actions",
      header: t("training.actions"),
      cell: (view) =>
        view.trainer.ended ? (
          <StatusPill>{t("training.ended")}</StatusPill>
        ) : (
          has("train") && (
            <Row gap={1}>
              <Button size="sm" onPress={() => onAsk({ what: "trainer", view })}>
                {t("training.trainer_change")}
              </Button>
              <Button size="sm" look="quiet" onPress={() => onAsk({ what: "end", view })}>
                {t("training.trainer_end")}
              </Button>
            </Row>
          )
        ),
    },
  ];
  const add = has("train") && (
    <Row gap={2}>
      <SaveTable table="trainers" />
      <Button size="sm" onPress={() => onAsk({ what: "trainer", view: null })}>
        {t("training.trainer_add")}
      </Button>
    </Row>
  );
  return (
    <Card flush title={t("training.trainers")} actions={add}>
      <DataTable
        label={t("training.trainers")}
        columns={columns}
        rows={choices.data?.trainers}
        rowKey={({ trainer }) => trainer.id}
        loading={choices.loading}
        failure={choices.failure}
        onRetry={choices.reload}
        alignTop
        empty={
          <Empty icon={UserRoundCog} title={t("training.trainers_none")}>
            {t("training.trainers_none_hint")}
          </Empty>
        }
      />
    </Card>
  );
}
