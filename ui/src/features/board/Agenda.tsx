import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { useRef, useState, type KeyboardEvent } from "react";
import { Button, Card, Empty, FailureNotice, IconButton, Row, Stack, StatusPill, TextField } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { BoardAgendaItem, BoardMeetingView } from "@/ipc/generated";
import { moved } from "./agenda";
import s from "./Board.module.css";

/** The agenda: built from what is open, put in order by dragging, by buttons or with Alt and the arrows. */
export function Agenda({ view, keeps }: { view: BoardMeetingView; keeps: boolean }) {
  const { t, number, date } = useI18n();
  const set = useCommand("board.agenda");
  const [own, setOwn] = useState("");
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const items = view.meeting.agenda;
  const save = (next: readonly BoardAgendaItem[]) => void set.run({ meeting: view.meeting.id, items: [...next] });
  const put = (from: number, to: number) => {
    const next = moved(items, from, to);
    if (next === items) return;
    save(next);
    // The keyboard goes with the item.
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>("[data-item]")[to]?.focus());
  };
  const onKey = (event: KeyboardEvent, place: number) => {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (step === 0 || !event.altKey) return;
    event.preventDefault();
    put(place, place + step);
  };
  return (
    <Card title={t("board.agenda")} note={number(items.length)}>
      <Stack gap={3}>
        {set.failure && <FailureNotice failure={set.failure} />}
        {items.length === 0 && <Empty icon={Plus} title={t("board.agenda_none")} />}
        {keeps && items.length > 1 && <p className={s.quiet}>{t("board.agenda_keys")}</p>}
        <ol ref={list} className={s.list}>
          {items.map((item, place) => (
            <li
              key={`${item.subject ?? item.title} ${place}`}
              className={s.item}
              data-over={over === place && dragged !== null ? "" : undefined}
              draggable={keeps}
              onDragStart={() => setDragged(place)}
              onDragOver={(event) => {
                event.preventDefault();
                setOver(place);
              }}
              onDragEnd={() => {
                setDragged(null);
                setOver(null);
              }}
              onDrop={() => {
                if (dragged !== null) put(dragged, place);
                setDragged(null);
                setOver(null);
              }}
            >
              <span className={s.place} aria-hidden="true">
                {number(place + 1)}
              </span>
              <span className={s.grow}>
                {item.kind !== "other" && <StatusPill>{t(`board.agenda.${item.kind}`)}</StatusPill>} <bdi>{item.title}</bdi>
              </span>
              {keeps && (
                <Row gap={1}>
                  <span data-item tabIndex={-1} className="visually-hidden">
                    {item.title}
                  </span>
                  <span onKeyDown={(event) => onKey(event, place)}>
                    <IconButton icon={ArrowUp} label={t("board.up", { what: item.title })} disabled={place === 0} onPress={() => put(place, place - 1)} />
                    <IconButton icon={ArrowDown} label={t("board.down", { what: item.title })} disabled={place === items.length - 1} onPress={() => put(place, place + 1)} />
                  </span>
                  <IconButton icon={X} label={t("board.take_off", { what: item.title })} onPress={() => save(items.filter((_, at) => at !== place))} />
                </Row>
              )}
            </li>
          ))}
        </ol>
        {keeps && (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (!own.trim()) return;
              save([...items, { kind: "other", subject: null, title: own }]);
              setOwn("");
            }}
          >
            <Row gap={2} align="end">
              <TextField name="item" label={t("board.item_own")} value={own} onChange={setOwn} />
              <Button type="submit" icon={Plus}>
                {t("board.item_add")}
              </Button>
            </Row>
          </form>
        )}
        {keeps && view.matters.length > 0 && (
          <section aria-label={t("board.matters")}>
            <Row gap={2} spread>
              <h3>{t("board.matters")}</h3>
              <Button size="sm" onPress={() => save([...items, ...view.matters.map(({ kind, subject, title }) => ({ kind, subject, title }))])}>
                {t("board.matters_all")}
              </Button>
            </Row>
            <ul className={s.list}>
              {view.matters.map(({ kind, subject, title, due, owner }) => (
                <li key={subject ?? title} className={s.item}>
                  <span className={s.grow}>
                    <StatusPill>{t(`board.agenda.${kind}`)}</StatusPill> <bdi>{title}</bdi>
                    {(due || owner) && (
                      <>
                        {" "}
                        <span className={s.quiet}>{due ? t("board.matter_due", { owner: owner ?? "", day: date(due) }) : owner}</span>
                      </>
                    )}
                  </span>
                  <IconButton icon={Plus} label={t("board.put_on", { what: title })} onPress={() => save([...items, { kind, subject, title }])} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </Stack>
    </Card>
  );
}
