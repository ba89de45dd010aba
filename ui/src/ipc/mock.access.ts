import type { Answer, Args, CommandName } from "./client";
import type { AccessView, EmergencyView } from "./generated";

/** Who may see what, invented: one emergency waits for an answer. */
const who: AccessView = {
  sealed: null,
  sealedBy: null,
  sealedAt: null,
  sealedWith: [],
  listed: [],
  conflicts: [],
  emergencies: 0,
  inCharge: true,
  maySeal: true,
  officers: [
    { id: "nigar", name: "Nigar Əliyeva", examines: true },
    { id: "reshad", name: "Rəşad Məmmədov", examines: true },
    { id: "sevinc", name: "Sevinc İbrahimova", examines: false },
  ],
};
const emergencies: EmergencyView[] = [
  {
    id: "emergency",
    number: "AST-1-2026-00017",
    officer: "Rəşad Məmmədov",
    own: false,
    reason: "Ərizəçi xəstəxanaya aparılıb, qəyyumun əlaqəsi yalnız bu işdədir.",
    openedAt: "2026-11-25T09:40:00Z",
    until: "2026-11-25T10:40:00Z",
    justified: null,
    judgment: null,
    judgedBy: null,
  },
];
const name = (id: string) => who.officers.find((one) => one.id === id)?.name ?? id;
let last = 0;

function admit(officer: string, because: string): void {
  who.listed = [...who.listed, { id: `admission${(last += 1)}`, officer, name: name(officer), because, by: "Sevinc İbrahimova", at: "2026-11-25T11:00:00Z" }];
}

export const access: { [K in CommandName]?: (args: Args<K>) => Answer<K> } = {
  "access.who": () => ({ ...who }),
  "access.seal": ({ reason }) => {
    Object.assign(who, { sealed: reason, sealedBy: "Sevinc İbrahimova", sealedAt: "2026-11-25T11:00:00Z" });
    admit("nigar", reason);
    return null;
  },
  "access.unseal": () => {
    Object.assign(who, { sealed: null, sealedBy: null, sealedAt: null });
    return null;
  },
  "access.admit": ({ officer, reason }) => {
    admit(officer, reason);
    return null;
  },
  "access.dismiss": ({ admission }) => {
    who.listed = who.listed.filter(({ id }) => id !== admission);
    return null;
  },
  "access.declare_conflict": () => null,
  "access.emergencies": () => emergencies.map((one) => ({ ...one })),
  "access.judge": ({ emergency, justified, reason }) => {
    const one = emergencies.find(({ id }) => id === emergency);
    Object.assign(one ?? {}, { justified, judgment: reason, judgedBy: "Mədinə Nümunə" });
    return null;
  },
  "access.matches": () => [],
};
