import { call } from "@/ipc";

/** Told once for each rule and address: a page that goes on and on must not fill the journal. */
const told = new Set<string>();

/** What the page was kept from stands in the journal: nothing of a sound program ever is. */
export function watchViolations(document: Pick<EventTarget, "addEventListener">): void {
  document.addEventListener("securitypolicyviolation", (event) => {
    const { effectiveDirective, blockedURI, sourceFile, lineNumber } = event as SecurityPolicyViolationEvent;
    const what = `${effectiveDirective} ${blockedURI}`;
    if (told.has(what) || told.size >= 20) return;
    told.add(what);
    // Before anybody has signed in there is no journal to write it in.
    void call("page.blocked", { directive: effectiveDirective, wanted: blockedURI.slice(0, 200), place: `${sourceFile}:${lineNumber}`.slice(0, 200) }).catch(() => told.delete(what));
  });
}
