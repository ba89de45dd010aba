import { lazy, Suspense, useEffect } from "react";
import { ErrorBoundary, FailureNotice, ToastRoot } from "@/components";
import { SignIn } from "@/features/signin/SignIn";
import { Start } from "@/features/start/Start";
import { setOffice } from "@/i18n";
import { forget, useCommand, useQuery, whenLocked } from "@/ipc";
import { Broken } from "./Broken";
import { FrontDoor } from "./FrontDoor";
import { SessionRoot } from "./session";

/** What lies behind the door is loaded while somebody signs in: the door itself must open at once. */
const inside = () => import("./Shell");
const Shell = lazy(() => inside().then(({ Shell }) => ({ default: Shell })));

/** Which of the three worlds we are in: no office yet, at the door, or inside. */
export function App() {
  const session = useQuery("session.state", null);
  const signOut = useCommand("session.sign_out", { quiet: true });
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

  const view = session.data;
  // Before anything below writes a day or a time.
  if (view) setOffice(view.utcOffsetMinutes);
  return (
    <ErrorBoundary fallback={(problem, again) => <Broken problem={problem} again={again} />}>
      {view?.officer && view.office ? (
        <SessionRoot officer={view.officer} office={view.office}>
          {/* Within the session: what was said to one officer is not shown to the next. */}
          <ToastRoot>
            <Suspense fallback={null}>
              <Shell onLeave={() => void leave()} broken={view.profileBroken} fault={view.profileFault} />
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
    </ErrorBoundary>
  );
}
