import { Search, SearchX } from "lucide-react";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { go, usePlace, useSetQuery } from "@/app/router";
import { useSession } from "@/app/session";
import { ButtonLink, Card, Empty, FailureNotice, Page, PageHeader, Skeleton, TextField } from "@/components";
import { useI18n } from "@/i18n";
import { FoundRow, foundHref } from "./FoundRow";
import { useFind } from "./useFind";
import s from "./Find.module.css";

const RESTS = 150;

/** Has anybody ever seen this person? One box for a name in any script, a number, a date. */
export function FindScreen() {
  const { t } = useI18n();
  const { has } = useSession();
  const { query } = usePlace();
  const set = useSetQuery();
  const asked = query.get("q") ?? "";
  const [typed, setTyped] = useState(asked);
  const results = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => setTyped(asked), [asked]);
  useEffect(() => {
    if (typed === asked) return;
    const soon = setTimeout(() => set({ q: typed }), RESTS);
    return () => clearTimeout(soon);
  }, [typed]);
  const { asks, groups, failure, loading, reload } = useFind(asked);

  /** Arrows go from the box through the persons found and back. */
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    const rows = [...(results.current?.querySelectorAll<HTMLElement>("a[data-row]") ?? [])];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    if (at < 0 && document.activeElement !== input.current) return;
    event.preventDefault();
    const next = at + step;
    if (next < 0) input.current?.focus();
    else rows[Math.min(next, rows.length - 1)]?.focus();
  };
  const first = groups?.[0]?.stands;
  const open = () => {
    if (typed !== asked) set({ q: typed });
    else if (first && !loading) go(foundHref(first));
  };
  return (
    <Page>
      <PageHeader
        title={t("find.title")}
        lead={t("find.lead")}
        actions={
          has("register") && (
            <ButtonLink href="#/register" look="primary">
              {t("work.register")}
            </ButtonLink>
          )
        }
      />
      <div onKeyDown={onKey} className={s.screen}>
        <form
          role="search"
          onSubmit={(event) => {
            event.preventDefault();
            open();
          }}
        >
          <TextField autoFocus inputRef={input} name="q" type="search" width="full" label={t("find.box")} hint={t("find.box_hint")} value={typed} onChange={setTyped} />
        </form>
        <p role="status" className={s.count}>
          {groups && !loading && (groups.length > 0 ? t("find.count", { count: groups.length }) : t("find.none"))}
        </p>
        {failure && !groups && <FailureNotice failure={failure} onRetry={reload} />}
        <div ref={results}>
          {asks && !groups && !failure && (
            <Card>
              <Skeleton lines={6} />
            </Card>
          )}
          {groups && groups.length > 0 && (
            <Card flush>
              <ol className={s.list} aria-label={t("find.results")} aria-busy={loading || undefined}>
                {groups.map((group) => (
                  <FoundRow key={group.stands.id} group={group} />
                ))}
              </ol>
            </Card>
          )}
          {groups && groups.length === 0 && (
            <Card>
              <Empty icon={SearchX} title={t("find.none")}>
                {t("find.none_hint")}
              </Empty>
            </Card>
          )}
          {!asks && (
            <Card>
              <Empty icon={Search} title={t("find.begin")}>
                {t("find.begin_hint")}
              </Empty>
            </Card>
          )}
        </div>
      </div>
    </Page>
  );
}
