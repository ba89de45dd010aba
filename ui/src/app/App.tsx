import { lazy, Suspense, useEffect, useRef } from "react";
import { ErrorBoundary, FailureNotice, ToastRoot } from "@/components";
import { OwnPassword } from "@/features/signin/OwnPassword";
import { SignIn } from "@/features/signin/SignIn";
import { Start } from "@/features/start/Start";
import { setOffice, useI18n } from "@/i18n";
import { forget, useCommand, useQuery, whenLocked } from "@/ipc";
import type { RoleEntry } from "@/ipc/generated";
import { Broken } from "./Broken";
import { DoorHeading, FrontDoor } from "./FrontDoor";
import { RolesRoot } from "./roles";
import { SessionRoot } from "./session";
import { keepDrafts } from "./useDraft";
import { useIdle } from "./useIdle";

/** What lies behind the door is loaded while somebody signs in: the door itself must open at once. */
const inside = () => import("./Shell");
const Shell = lazy(() => inside().then(({ Shell }) => ({ default: Shell })));

const NO_ROLES: readonly RoleEntry[] = [];

/** Which of the three worlds we are in: no office yet, at the door, or inside. */
export function App() {
  const session = useQuery("session.state", null);
  const { t } = useI18n();
  const signOut = useCommand("session.sign_out", { quiet: true });
  const lockUp = useCommand("session.lock", { quiet: true });
  /** Who locked the desk: nobody else comes back to where they were. */
  const left = useRef<string | null>(null);
  const { reload } = session;
  useEffect(
    () =>
      whenLocked(() => {
        forget();
        reload();
      }),
    [reload],
  );

  useEffect(() => {
    // A failure shows when the door is passed; this is only the head start.
    const early = setTimeout(() => void inside().catch(() => undefined), 300);
    return () => clearTimeout(early);
  }, []);

  const leave = async () => {
    await signOut.run(null);
    forget();
    location.hash = "#/";
    reload();
  };

  const lock = async (byItself: boolean) => {
    await keepDrafts();
    await lockUp.run(byItself);
    forget();
    reload();
  };

  const view = session.data;
  useIdle(view?.state === "open" ? view.idleSeconds : null, () => void lock(true));
  useEffect(() => {
    if (view?.lockedBy) left.current = view.lockedBy.login;
    else if (view?.officer) {
      if (left.current !== null && left.current !== view.officer.login) location.hash = "#/";
      left.current = null;
    }
  }, [view]);
  // Before anything below writes a day or a time.
  if (view) setOffice(view.utcOffsetMinutes);
  return (
    <ErrorBoundary fallback={(problem, again) => <Broken problem={problem} again={again} />}>
      <RolesRoot roles={view?.roles ?? NO_ROLES}>
      {view?.officer && view.passwordGiven ? (
        <FrontDoor>
          <DoorHeading title={t("own_password.title")} lead={t("own_password.given")} quiet />
          <OwnPassword onDone={reload} onBack={() => void leave()} back={t("nav.sign_out")} />
        </FrontDoor>
      ) : view?.officer && view.office ? (
        <SessionRoot officer={view.officer} office={view.office} rights={view.rights}>
          {/* Within the session: what was said to one officer is not shown to the next. */}
          <ToastRoot>
            <Suspense fallback={null}>
              <Shell onLeave={() => void leave()} onLock={() => void lock(false)} broken={view.profileBroken} fault={view.profileFault} alarm={view.alarm} />
            </Suspense>
          </ToastRoot>
        </SessionRoot>
      ) : view?.state === "locked" ? (
        <SignIn view={view} onDone={reload} />
      ) : view ? (
        <Start view={view} onDone={reload} />
      ) : session.failure ? (
        <FrontDoor>
          <FailureNotice failure={session.failure} onRetry={reload} />
        </FrontDoor>
      ) : null}
      </RolesRoot>
    </ErrorBoundary>
  );
}
