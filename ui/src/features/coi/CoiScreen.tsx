import { BookMarked, FilePlus2, SearchX } from "lucide-react";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { go, usePlace, useSetQuery } from "@/app/router";
import { ButtonLink, Card, Empty, FailureNotice, Page, PageHeader, Pager, Skeleton, SubNav, TextField } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import { ADD, COI } from "./addresses";
import { Filters } from "./Filters";
import { QueryRow } from "./QueryRow";
import { ResultRow } from "./ResultRow";
import { SourceDrawer } from "./SourceDrawer";
import { useCoiNav } from "./useCoiNav";
import s from "./Coi.module.css";

const RESTS = 200;
/** As many as the core answers at once. */
const PAGE = 25;

/** The library: one box for words in any script, narrowed to a country and a topic. */
export function CoiScreen({ verb }: { verb: string | undefined }) {
  const { t } = useI18n();
  const { query } = usePlace();
  const set = useSetQuery();
  const nav = useCoiNav();
  const [text, country, topic] = [query.get("q") ?? "", query.get("country"), query.get("topic")];
  const [old, page] = [query.get("old") === "1", Math.max(1, Number(query.get("page") ?? 1) || 1)];
  const [typed, setTyped] = useState(text);
  const input = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLOListElement>(null);
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    if (typed === text) return;
    const soon = setTimeout(() => set({ q: typed, page: null }), RESTS);
    return () => clearTimeout(soon);
  }, [typed]);
  const { data, failure, loading, reload } = useQuery("coi.search", { text, countries: country ? [country] : [], topics: topic ? [topic] : [], old, skip: (page - 1) * PAGE }, { keep: true });

  /** Arrows go from the box through what was found and back. */
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const rows = [...(results.current?.querySelectorAll<HTMLElement>("a[data-row]") ?? [])];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    if (step === 0 || (at < 0 && document.activeElement !== input.current)) return;
    event.preventDefault();
    if (at + step < 0) input.current?.focus();
    else rows[Math.min(at + step, rows.length - 1)]?.focus();
  };
  const narrowed = text.trim() !== "" || country !== null || topic !== null;
  const total = data?.total ?? null;
  return (
    <Page>
      <PageHeader
        title={t("coi.library")}
        lead={t("coi.lead")}
        actions={
          <ButtonLink href={ADD} look="primary" icon={FilePlus2}>
            {t("coi.add")}
          </ButtonLink>
        }
      />
      <SubNav label={t("place.coi")} items={nav} current="library" />
      <div onKeyDown={onKey} className={s.filters}>
        <form role="search" onSubmit={(event) => event.preventDefault()}>
          <TextField inputRef={input} name="q" type="search" width="full" label={t("coi.box")} hint={t("coi.box_hint")} value={typed} onChange={setTyped} />
        </form>
        <Filters country={country} topic={topic} old={old} set={(change) => set({ ...change, page: null })} />
        <p role="status" className={s.count}>
          {data && !loading && (data.hits.length === 0 ? t("coi.none") : total === null ? t("coi.many") : t("coi.count", { count: total }))}
        </p>
        {failure && !data && <FailureNotice failure={failure} onRetry={reload} />}
        {!data && !failure && (
          <Card>
            <Skeleton lines={6} />
          </Card>
        )}
        {data && data.hits.length > 0 && (
          <Card flush>
            <ol ref={results} className={s.list} aria-label={t("coi.results")} aria-busy={loading || undefined}>
              {data.hits.map((hit) => (
                <ResultRow key={hit.source.id} hit={hit} />
              ))}
            </ol>
          </Card>
        )}
        {data && data.hits.length === 0 && (
          <Card>
            <Empty icon={narrowed ? SearchX : BookMarked} title={narrowed ? t("coi.none") : t("coi.empty")}>
              {narrowed ? t("coi.none_hint") : t("coi.empty_hint")}
            </Empty>
          </Card>
        )}
        {data && total !== null && total > PAGE && <Pager label={t("coi.results")} page={page} pageSize={PAGE} total={total} onPage={(to) => set({ page: to === 1 ? null : to })} />}
        {data && data.queries.length > 0 && (
          <Card flush title={t("coi.queries_found")}>
            <ul aria-label={t("coi.queries_found")}>
              {data.queries.map((found) => (
                <QueryRow key={found.id} query={found} />
              ))}
            </ul>
          </Card>
        )}
      </div>
      {verb === "add" && <SourceDrawer source={null} verb="add" onClose={() => go(COI)} />}
    </Page>
  );
}
