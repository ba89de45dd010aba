import { useEffect, useState } from "react";
import { useSession } from "@/app/session";
import { Button, Card, ComboBox, DataTable, Empty, FailureNotice, Page, PageHeader, Select, TextField } from "@/components";
import { useCommandWord } from "@/features/case/journal/useFieldWord";
import { keyed, useEntryColumns } from "@/features/case/journal/useEntryColumns";
import { ReleaseDrawer } from "@/features/records/ReleaseDrawer";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { EntryKind } from "@/ipc/generated";
import { DayFilter } from "./DayFilter";
import { PersonFilter } from "./PersonFilter";
import { journalWords } from "./words";
import { isNarrowed, KINDS, useJournal } from "./useJournal";
import s from "./Journal.module.css";

/** What everybody did in the whole office, the newest first. Nobody can change it. */
export function JournalScreen() {
  const { t, lang } = useI18n();
  const { has } = useSession();
  const columns = useEntryColumns({ cases: true });
  const command = useCommandWord();
  const { filter, list, change, setPage } = useJournal();
  const [number, setNumber] = useState(filter.case ?? "");
  const taken = useCommand("journal.export");
  const [taking, setTaking] = useState(false);
  useEffect(() => setNumber(filter.case ?? ""), [filter.case]);

  const entries = list.data && keyed(list.data.entries);
  return (
    <Page wide>
      <PageHeader
        title={t("place.journal")}
        lead={list.data ? t("journal.found", { count: list.data.total }) : t("journal.lead")}
        actions={
          has("exportJournal") &&
          has("release") && (
            <Button onPress={() => setTaking(true)}>
              {t("journal.export")}
            </Button>
          )
        }
      />
      {taking && <ReleaseDrawer title={t("journal.export")} intro={t("journal.export_means")} draft="journal/release" run={(release) => taken.run({ query: filter, ...journalWords(lang), release })} onClose={() => setTaking(false)} />}
      <Card flush>
        <form
          role="search"
          className={s.filters}
          onSubmit={(event) => {
            event.preventDefault();
            change({ case: number.trim() || null });
          }}
        >
          <div className={s.day}>
            <DayFilter name="from" label={t("journal.from")} value={filter.from} onChange={(from) => change({ from })} />
          </div>
          <div className={s.day}>
            <DayFilter name="until" label={t("journal.until")} value={filter.until} onChange={(until) => change({ until })} />
          </div>
          <div className={s.choice}>
            <ComboBox
              name="officer"
              label={t("journal.who")}
              width="full"
              placeholder={t("journal.everybody")}
              options={(list.data?.officers ?? []).map(({ id, name }) => ({ id, label: name }))}
              value={filter.officer}
              onChange={(officer) => change({ officer })}
            />
          </div>
          <div className={s.choice}>
            <ComboBox
              name="command"
              label={t("journal.what")}
              width="full"
              placeholder={t("journal.everything")}
              options={(list.data?.commands ?? []).map((id) => ({ id, label: command(id) }))}
              value={filter.command}
              onChange={(one) => change({ command: one })}
            />
          </div>
          <div className={s.choice}>
            <Select<EntryKind> name="kind" label={t("journal.show")} width="full" value={filter.kind} onChange={(kind) => change({ kind: kind === "all" ? null : kind })} options={KINDS.map((id) => ({ id, label: t(`journal.${id}`) }))} />
          </div>
          <div className={s.number}>
            <TextField name="case" label={t("journal.case")} width="full" value={number} onChange={setNumber} onBlur={() => number.trim() !== (filter.case ?? "") && change({ case: number.trim() || null })} />
          </div>
          {has("readCases") && <PersonFilter value={filter.person} name={list.data?.person} onChange={(person) => change({ person })} />}
          {isNarrowed(filter) && (
            <div className={s.clear}>
              <Button look="quiet" onPress={() => change({ from: null, until: null, officer: null, command: null, kind: null, case: null, person: null })}>
                {t("cases.clear")}
              </Button>
            </div>
          )}
        </form>
        {list.failure && list.data && <FailureNotice failure={list.failure} onRetry={list.reload} />}
        <DataTable
          alignTop
          label={t("place.journal")}
          columns={columns}
          rows={entries}
          rowKey={({ key }) => key}
          loading={list.loading}
          failure={list.failure}
          onRetry={list.reload}
          empty={<Empty title={t("journal.none")}>{isNarrowed(filter) ? t("journal.none_hint") : undefined}</Empty>}
          total={list.data?.total ?? 0}
          page={filter.page}
          pageSize={list.data?.pageSize ?? 50}
          onPage={setPage}
        />
      </Card>
    </Page>
  );
}
