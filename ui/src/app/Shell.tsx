import { Copy, FileUp, KeyRound, Keyboard, Languages, Lock, LogOut, Search } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { Dialog, ErrorBoundary, Page, PageHeader, cx, useToast } from "@/components";
import { OwnPassword } from "@/features/signin/OwnPassword";
import { useWork } from "@/features/work/useWork";
import { LANGUAGE_NAMES, LANGUAGES, useI18n } from "@/i18n";
import type { LoadError, ProblemView } from "@/ipc/generated";
import { AlarmBanner } from "./AlarmBanner";
import { Broken } from "./Broken";
import { BackupBanner } from "./BackupBanner";
import { DiskBanner } from "./DiskBanner";
import { KeyMap } from "./KeyMap";
import { useKeys } from "./keys";
import { Palette, type PaletteAction } from "./Palette";
import { homeOf, PLACES } from "./places";
import { Rail } from "./Rail";
import { go, usePlace } from "./router";
import { route } from "./routes";
import { useRoleNames } from "./roles";
import { useSession } from "./session";
import { ProfileBanner } from "./ProfileBanner";
import { TopBar } from "./TopBar";
import { LeaveDialog, mayLeave } from "./unsaved";
import { useWords } from "./words";
import s from "./Shell.module.css";

/** The house around every screen: rail, top bar, and the screen that the address names. */
export function Shell({ onLeave, onLock, broken, fault, alarm }: { onLeave(): void; onLock(): void; broken: boolean; fault: LoadError | null; alarm: readonly ProblemView[] }) {
  const { t, lang, setLang } = useI18n();
  const words = useWords();
  const { officer, office, has } = useSession();
  const reads = has("readCases");
  const place = usePlace();
  const content = useRef<HTMLElement>(null);
  const [finding, setFinding] = useState(false);
  const [keys, setKeys] = useState(false);
  const [changing, setChanging] = useState(false);
  const say = useToast();
  const names = useRoleNames();
  const places = useMemo(() => PLACES.filter(({ rights }) => rights.length === 0 || has(...rights)), [has]);
  const { due } = useWork(reads);

  const shown = route(place);
  const allowed = shown && places.some(({ id }) => id === shown.place) ? shown : null;
  const full = allowed?.full ?? false;
  const home = homeOf(places)?.href ?? "#/work";
  useEffect(() => {
    if (place.parts.length === 0) go(home, { replace: true });
  }, [place, home]);
  useEffect(() => {
    content.current?.scrollTo(0, 0);
    // A screen that puts the keyboard into a field of its own is left alone; else it begins at the heading.
    const active = document.activeElement;
    if (active !== content.current && content.current?.contains(active)) return;
    content.current?.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }, [allowed?.key]);

  const leave = () => {
    if (mayLeave(onLeave)) onLeave();
  };
  const lock = () => {
    if (mayLeave(onLock)) onLock();
  };
  const actions: PaletteAction[] = [
    ...places.map(({ id, label, icon, href, letter }) => ({
      id,
      label: t(label),
      icon,
      keys: `G ${letter.toUpperCase()}`,
      run: () => go(href),
    })),
    ...(reads
      ? [
          { id: "find", label: t("find.title"), icon: Search, keys: "G F", run: () => go("#/find") },
          { id: "duplicates", label: t("duplicates.title"), icon: Copy, keys: "G D", run: () => go("#/duplicates") },
        ]
      : []),
    ...(has("register") ? [{ id: "import", label: t("import.title"), icon: FileUp, run: () => go("#/register/import") }] : []),
    { id: "keys", label: t("nav.keys"), icon: Keyboard, keys: "F1", run: () => setKeys(true) },
    ...LANGUAGES.filter((one) => one !== lang).map((one) => ({ id: one, label: LANGUAGE_NAMES[one], icon: Languages, run: () => setLang(one) })),
    { id: "lock", label: t("nav.lock"), icon: Lock, keys: "Ctrl L", run: lock },
    { id: "password", label: t("own_password.title"), icon: KeyRound, run: () => setChanging(true) },
    { id: "out", label: t("nav.sign_out"), icon: LogOut, run: leave },
  ];
  useKeys([
    { keys: "mod+k", always: true, run: () => setFinding(true) },
    { keys: "f1", always: true, run: () => setKeys(true) },
    { keys: "mod+l", always: true, run: lock },
    { keys: "/", run: () => content.current?.querySelector<HTMLElement>('input[type="search"]')?.focus() },
    ...places.map(({ letter, href }) => ({ keys: `g ${letter}`, run: () => go(href) })),
    ...(reads ? [{ keys: "g f", run: () => go("#/find") }, { keys: "g d", run: () => go("#/duplicates") }] : []),
  ]);

  return (
    <div className={cx(s.shell, full && s.full)}>
      <a
        href="#content"
        className={s.skip}
        onClick={(event) => {
          event.preventDefault();
          content.current?.focus();
        }}
      >
        {t("nav.skip")}
      </a>
      {!full && (
        <Rail
          places={places}
          current={shown?.place}
          counts={{ work: due }}
          office={office.name}
          workstation={t("nav.workstation", { post: words(office.postName) || office.post, number: office.workstation })}
        />
      )}
      <div className={s.main}>
        <header>
          {!full && (
            <TopBar
              cases={reads}
              officer={{ name: officer.name, duties: names(officer.roles) }}
              onFind={() => setFinding(true)}
              onKeys={() => setKeys(true)}
              onLock={lock}
              onPassword={() => setChanging(true)}
              onSignOut={leave}
            />
          )}
          {office.demonstration && <p className={s.band}>{t("nav.demonstration")}</p>}
          {alarm.length > 0 && <AlarmBanner problems={alarm} administers={has("administer")} />}
          <DiskBanner />
          <BackupBanner administers={has("administer")} />
          {broken && !full && <ProfileBanner fault={fault} />}
        </header>
        <main id="content" ref={content} tabIndex={-1} className={s.content}>
          <ErrorBoundary place={place.path} fallback={(problem, again) => <Broken problem={problem} again={again} />}>
            {allowed ? (
              allowed.screen
            ) : place.parts.length > 0 ? (
              <Page>
                <PageHeader title={t("nav.nothing_here")} lead={<a href={home}>{t("nav.home")}</a>} />
              </Page>
            ) : null}
          </ErrorBoundary>
        </main>
      </div>
      <Palette open={finding} onClose={() => setFinding(false)} actions={actions} cases={reads} />
      <KeyMap open={keys} onClose={() => setKeys(false)} />
      <LeaveDialog />
      {changing && (
        <Dialog title={t("own_password.title")} open onClose={() => setChanging(false)} keep>
          <OwnPassword
            onDone={() => {
              setChanging(false);
              say(t("own_password.done"));
            }}
            onBack={() => setChanging(false)}
            back={t("action.cancel")}
          />
        </Dialog>
      )}
    </div>
  );
}
