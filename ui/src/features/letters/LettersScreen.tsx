import { MailCheck } from "lucide-react";
import { useEffect, useState } from "react";
import { Card, Checkbox, DataTable, Empty, FailureNotice, Notice, Page, PageHeader, PersonName, Progress, Row, Select, StatusPill, TextField, type Column } from "@/components";
import { href } from "@/app/router";
import { useI18n } from "@/i18n";
import type { LetterRow, LetterState, LetterSubject } from "@/ipc/generated";
import { keyOfRow } from "./batch";
import { BatchActions } from "./BatchActions";
import { STATES, SUBJECTS, useLettersList } from "./useLettersList";
import { useBatch } from "./useBatch";
import s from "./Letters.module.css";

const PAGE = 50;
const TONES = { toIssue: "accent", issued: "warning", overdue: "danger" } as const;

/** Letters of all cases on their way: issued, saved, printed and handed over one by one or many at once. */
export function LettersScreen() {
  const { t, maybe, date, number } = useI18n();
  const { filter, list, setText, setState, setSubject, setMine, setPage } = useLettersList();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [typed, setTyped] = useState(filter.text);
  const batch = useBatch();
  useEffect(() => setTyped(filter.text), [filter.text]);
  useEffect(() => {
    if (typed === filter.text) return;
    const soon = setTimeout(() => setText(typed), 200);
    return () => clearTimeout(soon);
  }, [typed]);

  const rows = list.data?.rows ?? [];
  const kind = (letter: string) => maybe(`letter.kind.${letter}`) ?? letter;
  const picked = rows.filter((row) => chosen.has(keyOfRow(row)));
  const all = rows.length > 0 && picked.length === rows.length;
  const pick = (row: LetterRow, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(keyOfRow(row));
    else next.delete(keyOfRow(row));
    setChosen(next);
  };
  const columns: Column<LetterRow>[] = [
    { id: "case", header: t("letters.case"), cell: (row) => <bdi className="tabular">{row.number ?? row.case}</bdi> },
    {
      id: "pick",
      header: t("letters.select"),
      cell: (row) => (
        <Checkbox
          name={`pick-${keyOfRow(row)}`}
          label={<span className="visually-hidden">{t("letters.select_one", { number: row.number ?? row.case, letter: kind(row.letter) })}</span>}
          checked={chosen.has(keyOfRow(row))}
          onChange={(on) => pick(row, on)}
          disabled={batch.running !== null}
        />
      ),
    },
    { id: "letter", header: t("letter.which"), cell: ({ letter, unconfirmed }) => (
        <Row gap={2}>
          <span>{kind(letter)}</span>
          {unconfirmed && <StatusPill tone="warning">{t("letters.unconfirmed")}</StatusPill>}
        </Row>
      ) },
    { id: "whom", header: t("letter.addressed"), cell: ({ persons, principal }) => <PersonName stacked latin={(persons[0] ?? principal).latin} native={(persons[0] ?? principal).native} /> },
    { id: "state", header: t("letters.state"), cell: ({ state }) => <StatusPill tone={TONES[state]}>{t(`letters.state.${state}`)}</StatusPill> },
    { id: "day", header: t("letters.day"), cell: ({ day }) => date(day), figures: true },
  ];
  const states = list.data?.states ?? {};
  return (
    <Page wide>
      <PageHeader title={t("place.letters")} lead={t("letters.lead")} />
      {batch.running && <Progress label={t(`letters.progress.${batch.running.act}`)} done={batch.running.done} total={batch.running.total} onCancel={batch.stop} />}
      {batch.ended && (
        <div role="status">
          <Notice tone={batch.ended.undone.length > 0 ? "warning" : "success"} title={t("letters.done", { count: batch.ended.done })}>
            {batch.ended.cancelled && <p>{t("letters.cancelled")}</p>}
            {batch.ended.path && <p>{t("letters.saved_in", { path: batch.ended.path })}</p>}
            {batch.ended.undone.length > 0 && (
              <>
                <p>{t("letters.failed", { count: batch.ended.undone.length })}</p>
                <ul className={s.undone}>
                  {batch.ended.undone.map(({ key, row, why }) => (
                    <li key={key}>
                      <a href={href(["cases", row.application, "letters"])}>
                        <bdi>{row.number ?? row.case}</bdi>
                      </a>{" "}
                      {kind(row.letter)}: <bdi>{why}</bdi>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </Notice>
        </div>
      )}
      <Card flush>
        <form role="search" className={s.filters} onSubmit={(event) => { event.preventDefault(); setText(typed); }}>
          <div className={s.search}>
            <TextField name="text" type="search" width="full" label={t("letters.find")} value={typed} onChange={setTyped} />
          </div>
          <div className={s.choice}>
            <Select<LetterState | "all">
              name="state"
              label={t("letters.state")}
              width="full"
              value={filter.state ?? "all"}
              onChange={setState}
              options={[{ id: "all", label: t("letters.state.all") }, ...STATES.map((id) => ({ id, label: t("cases.stage_count", { stage: t(`letters.state.${id}`), count: number(states[id] ?? 0) }) }))]}
            />
          </div>
          <div className={s.choice}>
            <Select<LetterSubject | "all">
              name="subject"
              label={t("letters.subject")}
              width="full"
              value={filter.subject ?? "all"}
              onChange={setSubject}
              options={[{ id: "all", label: t("letters.subject.all") }, ...SUBJECTS.map((id) => ({ id, label: t(`letter.subject.${id}`) }))]}
            />
          </div>
          <div className={s.tick}>
            <Checkbox name="mine" label={t("letters.mine")} checked={filter.mine} onChange={setMine} />
          </div>
        </form>
        {list.failure && <FailureNotice failure={list.failure} onRetry={list.reload} />}
        {rows.length > 0 && (
          <div className={s.bar}>
            <Checkbox name="all" label={t("letters.select_all")} checked={all} disabled={batch.running !== null} onChange={(on) => setChosen(on ? new Set(rows.map(keyOfRow)) : new Set())} />
            <span role="status">{t("letters.chosen", { count: picked.length })}</span>
            <BatchActions rows={picked} services={list.data?.services ?? []} batch={batch} onDone={() => setChosen(new Set())} />
          </div>
        )}
        {list.data?.more && <Notice>{t("letters.more", { count: rows.length })}</Notice>}
        <DataTable
          label={t("place.letters")}
          columns={columns}
          rows={list.data && rows.slice((filter.page - 1) * PAGE, filter.page * PAGE)}
          rowKey={keyOfRow}
          href={({ application, issued }) => href(["cases", application, "letters", ...(issued ? ["show", issued] : [])])}
          loading={list.loading}
          failure={list.failure}
          onRetry={list.reload}
          total={rows.length}
          page={filter.page}
          pageSize={PAGE}
          onPage={setPage}
          empty={
            <Empty icon={MailCheck} title={t("letters.none")}>
              {t("letters.none_hint")}
            </Empty>
          }
        />
      </Card>
    </Page>
  );
}
