import type { Role, SetUp } from "@/ipc/generated";
import { Failure } from "@/ipc";

/** What first-run set-up asks, as typed. */
export interface SetUpDraft {
  profile: string;
  office: string;
  post: string | null;
  workstation: string;
  name: string;
  login: string;
  password: string;
  repeat: string;
  roles: Role[];
}

export const EMPTY: SetUpDraft = {
  profile: "azerbaijan",
  office: "",
  post: null,
  workstation: "",
  name: "",
  login: "",
  password: "",
  repeat: "",
  roles: [],
};

export const STEPS = ["authority", "office", "administrator", "check", "code"] as const;
export type Step = (typeof STEPS)[number];

export const LEAST_PASSWORD = 12;

/** Which step asks for a field, so that a refusal by the core leads back to it. */
const ASKED_AT: Partial<Record<keyof SetUpDraft, Step>> = {
  profile: "authority",
  office: "office",
  post: "office",
  workstation: "office",
  name: "administrator",
  login: "administrator",
  password: "administrator",
  repeat: "administrator",
};

export function stepOf(failure: Failure): Step | undefined {
  return ASKED_AT[failure.fields[0]?.field as keyof SetUpDraft];
}

function workstation(typed: string): number | null {
  return /^[1-9]\d?$/.test(typed.trim()) ? Number(typed.trim()) : null;
}

/** What is missing on a step, before going on. The core checks it all again. */
export function check(step: Step, draft: SetUpDraft): Failure | null {
  const required = (text: string) => text.trim() === "" && "required";
  if (step === "office") {
    return Failure.fields({
      office: required(draft.office),
      post: !draft.post && "required",
      workstation: workstation(draft.workstation) === null && "workstationNumber",
    });
  }
  if (step === "administrator") {
    return Failure.fields({
      name: required(draft.name),
      login: required(draft.login),
      password: [...draft.password].length < LEAST_PASSWORD && "passwordTooShort",
      repeat: draft.repeat !== draft.password && "passwordsDiffer",
    });
  }
  return null;
}

export function toSetUp(draft: SetUpDraft): SetUp {
  return {
    profile: draft.profile,
    office: draft.office,
    post: draft.post ?? "",
    workstation: workstation(draft.workstation) ?? 0,
    name: draft.name,
    login: draft.login,
    password: draft.password,
    repeat: draft.repeat,
    roles: draft.roles,
  };
}
