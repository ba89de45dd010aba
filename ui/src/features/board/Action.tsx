import { useState } from "react";
import { useSession } from "@/app/session";
import { Button, Card, Empty, StatusPill } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { BoardActionView } from "@/ipc/generated";
import { ListChecks } from "lucide-react";
import { DoneDrawer } from "./drawers";
import s from "./Board.module.css";

/** Something that somebody is to do, and whether it was done. */
export function Action({ view, onDone }: { view: BoardActionView; onDone?: (() => void) | undefined }) {
  const { t, date } = useI18n();
  const { action, owner, overdue, decision, meeting } = view;
  const tone = action.done ? "success" : overdue ? "danger" : "accent";
  const state = action.done ? t("board.done_on", { day: date(action.done.on) }) : t(overdue ? "board.overdue_since" : "board.due_on", { day: date(action.due) });
  return (
    <li className={s.item}>
      <span className={s.grow}>
        <bdi>{action.text}</bdi>
        <br />
        <span className={s.quiet}>{t(decision ? "board.action_of_decision" : "board.action_of", { owner, number: meeting, decision: decision ?? "" })}</span>
        {action.done && (
          <>
            <br />
            <span className={s.quiet}>{t("board.shown_by", { evidence: action.done.evidence })}</span>
          </>
        )}
      </span>
      <StatusPill tone={tone}>{state}</StatusPill>
      {!action.done && onDone && (
        <Button size="sm" onPress={onDone}>
          {t("board.finish")}
        </Button>
      )}
    </li>
  );
}

/** A list of them; whoever keeps the board, or whose it is, says that it was done. */
export function Actions({ views, none, own }: { views: readonly BoardActionView[]; none: string; own?: boolean }) {
  const { has, officer } = useSession();
  const [asked, setAsked] = useState<string | null>(null);
  if (views.length === 0) return <Empty icon={ListChecks} title={none} />;
  return (
    <>
      <ul className={s.list}>
        {views.map((view) => (
          <Action key={view.action.id} view={view} onDone={own || has("keepBoard") || view.action.officer === officer.id ? () => setAsked(view.action.id) : undefined} />
        ))}
      </ul>
      {asked && <DoneDrawer action={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

/** What the officer who is signed in has to do for a body. Nothing stands here for most. */
export function MyActions() {
  const { t } = useI18n();
  const { data } = useQuery("board.mine", null);
  if (!data || data.length === 0) return null;
  return (
    <Card title={t("board.mine")}>
      <Actions views={data} none="" own />
    </Card>
  );
}
