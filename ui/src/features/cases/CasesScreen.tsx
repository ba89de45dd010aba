import { FolderOpen, SearchX } from "lucide-react";
import { useEffect, useState } from "react";
import { Button, ButtonLink, Card, Checkbox, DataTable, Empty, Page, PageHeader, Select, TextField } from "@/components";
import { href } from "@/app/router";
import { useSession } from "@/app/session";
import { useI18n } from "@/i18n";
import type { Stage } from "@/ipc/generated";
import { BreakGlass } from "@/features/access/BreakGlass";
import { useCaseColumns } from "./columns";
import { ReleaseCases } from "./ReleaseCases";
import { STAGES, useCaseList } from "./useCaseList";
import s from "./Cases.module.css";

/** All cases this officer may see, found by anything that is known about them. */
export function CasesScreen() {
  const { t, number } = useI18n();
  const { has } = useSession();
  const columns = useCaseColumns();
  const { filter, list, setText, setStage, setMine, setSort, setPage, clear } = useCaseList();
  const [breaking, setBreaking] = useState(false);
  const [typed, setTyped] = useState(filter.text);
  const [releasing, setReleasing] = useState(false);
  useEffect(() => setTyped(filter.text), [filter.text]);
  useEffect(() => {
    if (typed === filter.text) return;
    const soon = setTimeout(() => setText(typed), 200);
    return () => clearTimeout(soon);
  }, [typed]);

  const narrowed = filter.text !== "" || filter.stage !== null || filter.mine;
  const total = list.data?.total;
  return (
    <Page wide>
      <PageHeader
        title={t("place.cases")}
        lead={total === undefined ? undefined : narrowed ? t("cases.found", { count: total }) : t("cases.count", { count: total })}
        actions={
          <>
            <Button look="quiet" onPress={() => setBreaking(true)}>
              {t("access.emergency")}
            </Button>
            <ButtonLink href="#/held">{t("held.title")}</ButtonLink>
            {has("release") && (total ?? 0) > 0 && <Button onPress={() => setReleasing(true)}>{t("release.cases")}</Button>}
            {has("register") && (
              <ButtonLink href="#/register" look="primary">
                {t("work.register")}
              </ButtonLink>
            )}
          </>
        }
      />
      {breaking && <BreakGlass onClose={() => setBreaking(false)} />}
      {releasing && <ReleaseCases query={filter} onClose={() => setReleasing(false)} />}
      <Card flush>
        <form
          role="search"
          className={s.filters}
          onSubmit={(event) => {
            event.preventDefault();
            setText(typed);
          }}
        >
          <div className={s.search}>
            <TextField name="text" type="search" width="full" label={t("cases.search")} placeholder={t("cases.search_hint")} value={typed} onChange={setTyped} />
          </div>
          <div className={s.stage}>
            <Select<Stage | "all">
              name="stage"
              label={t("cases.stage")}
              width="full"
              value={filter.stage ?? "all"}
              onChange={setStage}
              options={[{ id: "all", label: t("cases.all_stages") }, ...STAGES.map((stage) => ({ id: stage, label: t("cases.stage_count", { stage: t(`stage.${stage}`), count: number(list.data?.stages[stage] ?? 0) }) }))]}
            />
          </div>
          <div className={s.mine}>
            <Checkbox name="mine" label={t("cases.mine")} checked={filter.mine} onChange={setMine} />
          </div>
          {narrowed && (
            <div className={s.mine}>
              <Button look="quiet" onPress={clear}>
                {t("cases.clear")}
              </Button>
            </div>
          )}
        </form>
        <DataTable
          label={t("place.cases")}
          columns={columns}
          rows={list.data?.rows}
          rowKey={(row) => row.id}
          href={(row) => href(["cases", row.id])}
          loading={list.loading}
          failure={list.failure}
          onRetry={list.reload}
          sort={{ by: filter.sort, descending: filter.descending }}
          onSort={setSort}
          total={total ?? 0}
          page={filter.page + 1}
          pageSize={list.data?.size ?? 50}
          onPage={setPage}
          empty={
            narrowed ? (
              <Empty icon={SearchX} title={t("cases.none_found")} actions={<Button onPress={clear}>{t("cases.clear")}</Button>}>
                {t("cases.none_found_hint")}
              </Empty>
            ) : (
              <Empty icon={FolderOpen} title={t("cases.none")}>
                {t("cases.none_hint")}
              </Empty>
            )
          }
        />
      </Card>
    </Page>
  );
}
