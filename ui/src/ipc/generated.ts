// Provisional until `cargo xtask bindings` writes this file.
export type Role = "caseworker" | "reviewer" | "administrator";
export type Stage = "registered" | "interview" | "assessment" | "review" | "decided" | "issued" | "notified" | "closed";
export type Words = { [key in string]?: string };
export interface Post { code: string; name: Words }
export interface SetUp { office: string; post: string; workstation: number; name: string; login: string; password: string; repeat: string; roles: Role[] }
export interface NewOfficer { name: string; login: string; password: string; roles: Role[] }
export interface OfficeView { name: string; post: string; postName: Words; workstation: number; demonstration: boolean }
export interface OfficerView { id: string; name: string; login: string; roles: Role[]; active: boolean }
export interface DemonstrationAccount { name: string; login: string; password: string; roles: Role[] }
export interface SessionView {
  state: "noOffice" | "locked" | "open";
  office: OfficeView | null;
  officer: OfficerView | null;
  accounts: DemonstrationAccount[];
  posts: Post[];
  version: string;
}
export interface Clock { id: string; name: Words; from: string; lastDay: string; daysLeft: number; state: "overdue" | "running" | "met"; legalBasis: Words; verified: boolean; metOn: string | null }
export interface TaskView { kind: string; application: string; number: string; latin: string; native: string | null; clock: Clock | null; since: string | null }
export interface CaseRow { id: string; number: string; latin: string; native: string | null; nationality: string | null; stage: Stage; persons: number; registeredOn: string; clock: Clock | null; officer: string }
export interface CaseList { rows: CaseRow[]; total: number }
export interface CaseFilter { text: string; stage: Stage | null; mine: boolean; sort: string; descending: boolean; page: number }
export interface Commands {
  "session.state": { args: null; answer: SessionView };
  "session.sign_in": { args: { login: string; password: string }; answer: SessionView };
  "session.sign_out": { args: null; answer: SessionView };
  "office.set_up": { args: SetUp; answer: { recoveryCode: string } };
  "office.demonstration": { args: null; answer: SessionView };
  "work.list": { args: null; answer: TaskView[] };
  "case.list": { args: CaseFilter; answer: CaseList };
  "officer.list": { args: null; answer: OfficerView[] };
  "officer.add": { args: NewOfficer; answer: OfficerView };
  "backup.write": { args: { name: string }; answer: { path: string; bytes: number } };
  "file.check": { args: null; answer: { sound: boolean; commits: number; problems: string[] } };
  "about": { args: null; answer: { version: string; folder: string } };
}
