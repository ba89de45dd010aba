import { useEffect } from "react";
import { ErrorBoundary, FailureNotice } from "@/components";
import { SignIn } from "@/features/signin/SignIn";
import { Start } from "@/features/start/Start";
import { forget, useCommand, useQuery } from "@/ipc";
import { Broken } from "./Broken";
import { FrontDoor } from "./FrontDoor";
import { SessionRoot } from "./session";
import { Shell } from "./Shell";

/** Which of the three worlds we are in: no office yet, at the door, or inside. */
export function App() {
  const session = useQuery("session.state", null);
  const signOut = useCommand("session.sign_out", { quiet: true });
  const leave = async () => {
    await signOut.run(null);
    forget();
    location.hash = "#/";
    session.reload();
  };
  useEffect(() => {
    // F5 and the like would throw away what is typed.
    const stop = (event: KeyboardEvent) => (event.key === "F5" || (event.ctrlKey && event.key === "r")) && event.preventDefault();
    if (!import.meta.env.DEV) window.addEventListener("keydown", stop);
    return () => window.removeEventListener("keydown", stop);
  }, []);

  const view = session.data;
  return (
    <ErrorBoundary fallback={(problem, again) => <Broken problem={problem} again={again} />}>
      {view?.officer && view.office ? (
        <SessionRoot officer={view.officer} office={view.office}>
          <Shell onLeave={() => void leave()} />
        </SessionRoot>
      ) : view?.office ? (
        <SignIn view={view} onDone={session.reload} />
      ) : view ? (
        <Start posts={view.posts} onDone={session.reload} />
      ) : session.failure ? (
        <FrontDoor>
          <FailureNotice failure={session.failure} onRetry={session.reload} />
        </FrontDoor>
      ) : null}
    </ErrorBoundary>
  );
}
