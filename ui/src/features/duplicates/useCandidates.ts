import { useMemo } from "react";
import { useSettled } from "@/features/register/useSettled";
import { useQuery } from "@/ipc";
import type { Candidate, CandidateQuery, ClosedMatch, PersonForm } from "@/ipc/generated";
import { worthAsking } from "./worthAsking";

/** More are not read while somebody waits at the counter. */
export const SHOWN = 3;
const RESTS = 300;
const NONE: readonly ClosedMatch[] = [];

/** Who may be the person being typed, once typing rests. */
export function useCandidates(person: PersonForm, except: readonly string[]) {
  // As text: a form that was made anew with the same content has not changed.
  const asked = useSettled(JSON.stringify({ person, except } satisfies { person: PersonForm; except: readonly string[] }), RESTS);
  const query = useMemo(() => {
    const parsed = JSON.parse(asked) as CandidateQuery;
    return worthAsking(parsed.person) ? parsed : undefined;
  }, [asked]);
  const answer = useQuery("duplicate.candidates", query, { keep: true });
  const closed = useQuery("access.matches", query, { keep: true });
  const shown = useMemo<Candidate[]>(
    () => (query ? (answer.data ?? []) : []).filter((one) => one.likeness.band !== "unlikely" && !except.includes(one.person.id)).slice(0, SHOWN),
    [answer.data, query, except],
  );
  return { shown, closed: (query && closed.data) ?? NONE, failure: query ? answer.failure : null, reload: answer.reload };
}
