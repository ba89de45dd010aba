import { ListFilter, Search, UserRound, type LucideIcon } from "lucide-react";
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { Dialog as AriaDialog, Modal, ModalOverlay } from "react-aria-components";
import { cx, foldForSearch, PersonName } from "@/components";
import { useI18n } from "@/i18n";
import { useFoundPersons } from "./found";
import { href } from "./router";
import s from "./Palette.module.css";

export interface PaletteAction {
  id: string;
  label: string;
  icon: LucideIcon;
  keys?: string;
  run(): void;
}

interface Entry extends PaletteAction {
  latin?: string;
  native?: string | null;
  detail?: string;
}

/** Ctrl+K: a person or case by name in any script, number or date of birth; or any action there is. */
export function Palette({ open, onClose, actions, cases }: { open: boolean; onClose(): void; actions: readonly PaletteAction[]; cases: boolean }) {
  return (
    <ModalOverlay isOpen={open} onOpenChange={(now) => !now && onClose()} isDismissable className={cx(s.scrim)}>
      <Modal className={cx(s.panel)}>
        <PaletteSearch onClose={onClose} actions={actions} cases={cases} />
      </Modal>
    </ModalOverlay>
  );
}

function PaletteSearch({ onClose, actions, cases }: { onClose(): void; actions: readonly PaletteAction[]; cases: boolean }) {
  const { t } = useI18n();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  // At once: Enter must not do what fitted the words before.
  const wanted = typed.trim();
  const found = useFoundPersons(cases && wanted.length >= 2 ? wanted : null);

  const groups = useMemo(() => {
    const folded = foldForSearch(wanted);
    const matching: Entry[] = actions.filter((action) => !folded || foldForSearch(action.label).includes(folded));
    const persons: Entry[] = found.map((person) => ({ ...person, icon: UserRound, run: () => (location.hash = person.href) }));
    const all: Entry = { id: "all-results", label: t("find.all_results", { text: wanted }), icon: ListFilter, run: () => (location.hash = href(["find"], { q: wanted })) };
    return [
      { title: t("palette.persons"), entries: persons },
      { title: t("palette.actions"), entries: [...matching, ...(cases && wanted.length >= 2 ? [all] : [])] },
    ].filter((group) => group.entries.length > 0);
  }, [actions, cases, found, t, wanted]);

  const entries = groups.flatMap((group) => group.entries);
  const active = entries[Math.min(at, entries.length - 1)];
  useEffect(() => setAt(0), [wanted]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [active]);

  const choose = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    entry.run();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") setAt((before) => Math.min(before + 1, entries.length - 1));
    else if (event.key === "ArrowUp") setAt((before) => Math.max(before - 1, 0));
    else if (event.key === "Enter") choose(active);
    else return;
    event.preventDefault();
  };

  return (
    <AriaDialog aria-label={t("palette.title")} className={cx(s.dialog)}>
      <div className={s.field}>
        <Search aria-hidden="true" className={s.icon} />
        <input
          autoFocus
          className={s.input}
          role="combobox"
          aria-label={t("palette.title")}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={active && `${id}-${active.id}`}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          placeholder={cases ? t("palette.placeholder") : t("palette.placeholder_actions")}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKey}
        />
      </div>
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={t("palette.title")} className={s.list}>
        {groups.map((group) => (
          <div key={group.title} role="group" aria-label={group.title}>
            <div className={s.group} aria-hidden="true">
              {group.title}
            </div>
            {group.entries.map((entry) => {
              const { id: name, label, icon: Icon, keys, latin, native, detail } = entry;
              return (
                <div
                  key={name}
                  id={`${id}-${name}`}
                  role="option"
                  aria-selected={entry === active}
                  className={s.item}
                  onPointerMove={() => setAt(entries.indexOf(entry))}
                  onClick={() => choose(entry)}
                >
                  <Icon aria-hidden="true" className={s.icon} />
                  <span className={s.words}>
                    {latin ? <PersonName latin={latin} native={native ?? null} /> : label}
                    {detail && <span className={s.detail}>{detail}</span>}
                  </span>
                  <span className={s.end}>{latin ? <bdi>{label}</bdi> : keys}</span>
                </div>
              );
            })}
          </div>
        ))}
        {entries.length === 0 && <div className={s.none}>{t("palette.none")}</div>}
      </div>
      <div className={s.foot} aria-hidden="true">
        <span>↑ ↓ {t("palette.move")}</span>
        <span>Enter {t("palette.open")}</span>
        <span>Esc {t("action.close")}</span>
      </div>
    </AriaDialog>
  );
}
