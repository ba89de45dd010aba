import { useMemo, useRef } from "react";
import { useQuery } from "@/ipc";
import type { Warning } from "@/ipc/generated";
import { registrationForm, type RegistrationDraft } from "./draft";
import { useSettled } from "./useSettled";

const RESTS = 700;
const NONE: readonly Warning[] = [];

/** What may be wrong, asked of the core once typing rests. The last answer stands until the next is there. */
export function useWarnings(draft: RegistrationDraft): readonly Warning[] {
  const settled = useSettled(draft, RESTS);
  const typed = settled.members.some(({ person }) => person.name.latin.trim() !== "" || person.documents.some(({ mrz }) => mrz));
  // Reasons are long, and the checks do not read them.
  const form = useMemo(() => ({ ...registrationForm(settled), reasons: "" }), [settled]);
  const { data } = useQuery("registration.warnings", typed ? form : undefined);
  const last = useRef(NONE);
  if (data) last.current = data;
  return typed ? last.current : NONE;
}
