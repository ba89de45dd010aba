import type { DisputeList, ExchangeView, HandoverView, HubView, PreviewView } from "./generated";

const BAKU = { az: "Bakı, baş idarə", ru: "Баку, главное управление", en: "Baku, head office" };
const ASTARA = { az: "Astara sərhəd məntəqəsi", ru: "Пограничный пункт Астара", en: "Astara border post" };

export const VIEW: ExchangeView = {
  authority: "Nümunə miqrasiya xidməti",
  code: "7F3A-91C0-55D2-08BE",
  issues: true,
  devices: [
    { key: "0101010101010101", name: "Mərkəz 1", office: "Nümunə idarəsi", certified_here: true, own: true, contact: null, waiting: 0, scope: null, revoked: null, built_on: 0, suspect: null },
    { key: "0202020202020202", name: "Sərhəd postu, noutbuk", office: "Nümunə idarəsi", certified_here: true, own: false, contact: "2026-11-24T09:12:00Z", waiting: 37, scope: "AST", revoked: null, built_on: 0, suspect: null },
    { key: "0303030303030303", name: "Sample reception centre", office: "Nümunə idarəsi", certified_here: true, own: false, contact: null, waiting: 0, scope: null, revoked: null, built_on: 0, suspect: "2028-11-24T09:12:00Z" },
    { key: "0404040404040404", name: "Stolen laptop", office: "Nümunə idarəsi", certified_here: true, own: false, contact: "2026-10-02T09:12:00Z", waiting: 0, scope: "BLK", revoked: "2026-10-03T08:00:00Z", built_on: 6, suspect: null },
  ],
  offices: [
    { key: "0a0a0a0a0a0a0a0a", name: "Nümunə idarəsi", own: true, devices: 3, revoked: null },
    { key: "0b0b0b0b0b0b0b0b", name: "Sample regional office", own: false, devices: 1, revoked: null },
  ],
  waiting: [{ why: "early", from: "Sample reception centre", wanted: "Sərhəd postu, noutbuk", since: "2026-11-23T10:00:00Z" }],
  missing: 2,
  ledger: [
    { at: "2026-11-24T09:12:00Z", event: "received", device: "Sərhəd postu, noutbuk", bundle: 14, commits: 52, blobs: 6, officer: "Leyla Nümunə", reason: null },
    { at: "2026-11-24T09:05:00Z", event: "refused", device: null, bundle: null, commits: 0, blobs: 0, officer: "Leyla Nümunə", reason: "notForUs" },
    { at: "2026-11-22T16:40:00Z", event: "exported", device: "Sərhəd postu, noutbuk", bundle: 21, commits: 37, blobs: 0, officer: "Leyla Nümunə", reason: null },
  ],
  folders: ["/media/leyla/STICK", "/…/panah/exchange"],
  withheld: 0,
  posts: [
    { code: "BAK", name: BAKU },
    { code: "AST", name: ASTARA },
    { code: "BLK", name: { az: "Balakən sərhəd məntəqəsi", ru: "Пограничный пункт Балакен", en: "Balakan border post" } },
  ],
};

const ROWS: HandoverView[] = [
  { id: "h2", application: "case-3", number: "AST1-26-0012-4", from: ASTARA, to: BAKU, officer: "Elnur Sample", at: "2026-11-24T10:30:00Z", receipt: null, coming: true, here: true },
  { id: "h1", application: "case-1", number: "AST1-26-0009-M", from: ASTARA, to: BAKU, officer: "Elnur Sample", at: "2026-11-20T08:10:00Z", receipt: { at: "2026-11-21T09:00:00Z", officer: "Leyla Nümunə", papers: false }, coming: false, here: true },
];

const PREVIEW: PreviewView = {
  device: "Sərhəd postu, noutbuk",
  office: "Nümunə idarəsi",
  number: 15,
  madeAt: "2026-11-25T18:30:00Z",
  newCommits: 41,
  blobs: 5,
  conflicts: 1,
  made: [["person", 5], ["application", 1]],
  early: 0,
  refused: 0,
  isOld: false,
  scope: null,
};

const CONFLICTS: DisputeList = {
  more: false,
  conflicts: [
    {
      record: "c1",
      field: 11,
      name: "application.contact",
      application: "case-3",
      number: "AST1-26-0012-4",
      text: true,
      claims: [
        { value: "Astara, Nümunə küçəsi 4, mənzil 2", at: "2026-11-24T10:20:00Z", officer: "Elnur Sample", command: "person.correct", stream: "s2", seq: 44, here: false },
        { value: "Bakı, Nizami küçəsi 112", at: "2026-11-24T09:40:00Z", officer: "Leyla Nümunə", command: "person.correct", stream: "s1", seq: 310, here: true },
      ],
    },
    {
      record: "c2",
      field: 30,
      name: "person.addresses",
      application: "case-3",
      number: "AST1-26-0012-4",
      text: false,
      claims: [
        { value: '[{"kind":"X-REC","country":"AZE","place":"Astara","line":"Sınaq yataqxanası, otaq 7","from":null,"until":null}]', at: "2026-11-24T10:21:00Z", officer: "Elnur Sample", command: "person.describe", stream: "s2", seq: 45, here: false },
        { value: '[{"kind":"CoA","country":"AZE","place":"Bakı","line":"Uydurma küçəsi 5, mənzil 12","from":null,"until":null}]', at: "2026-11-24T09:41:00Z", officer: "Leyla Nümunə", command: "person.describe", stream: "s1", seq: 311, here: true },
      ],
    },
  ],
};

const HUB: HubView = {
  host: "hub.example",
  port: 5432,
  paused: false,
  contact: "2026-11-26T08:41:00Z",
  tried: "2026-11-26T09:02:00Z",
  trouble: "unreachable",
  ends: "2031-11-20T00:00:00Z",
  ending: false,
  waiting: 37,
  blobsOut: 4,
  blobsIn: 2,
  hasKey: true,
  byParcel: false,
  obstacles: [
    { why: "withheld", reason: null, device: "Sərhəd postu, noutbuk", since: "2026-11-26T08:41:00Z" },
    { why: "refused", reason: "revoked", device: "Stolen laptop", since: "2026-10-03T08:05:00Z" },
  ],
  progress: null,
};

export function exchangeHandlers() {
  let conflicts = CONFLICTS;
  let hub: HubView | null = HUB;
  return {
    "exchange.state": () => VIEW,
    "exchange.bundles": () => [
      { path: "/media/leyla/STICK/panah-0202020202020202-00015.bundle", name: "panah-0202020202020202-00015.bundle", size: 48_211, written: "2026-11-25T18:30:00Z", device: "Sərhəd postu, noutbuk", number: 15, taken: false },
      { path: "/media/leyla/STICK/copied.bundle", name: "copied.bundle", size: 31_007, written: "2026-11-20T07:12:00Z", device: null, number: null, taken: false },
      { path: "/media/leyla/STICK/panah-0202020202020202-00014.bundle", name: "panah-0202020202020202-00014.bundle", size: 20_400, written: "2026-11-18T09:02:00Z", device: "Sərhəd postu, noutbuk", number: 14, taken: true },
    ],
    "exchange.give": () => ({ path: "/media/leyla/STICK/panah-0101010101010101-00022.bundle", number: 22, commits: 37, blobs: 3, leftOut: 0, rest: 0, bytes: 20_412 }),
    "exchange.look": () => PREVIEW,
    "exchange.take": () => ({ done: 2, total: 7, applied: null }),
    "exchange.take_on": () => ({ done: 7, total: 7, applied: { commits: 41, blobs: 5, conflicts: 1, early: 0, newer: 0, forked: false, suspect: 0, refused: [], filled: 0, forgotten: 0, inBackups: false } }),
    "exchange.found": () => ({ code: "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ-0123-4567-89AB-CDEF-GHJK-MNPQ" }),
    "exchange.request": () => ({ path: "/media/leyla/STICK/panah-request-0505050505050505.panah", code: "M4P2-7QXK-09ZD-H3RB" }),
    "exchange.look_request": () => ({ name: "Sərhəd postu 2", code: "M4P2-7QXK-09ZD-H3RB" }),
    "exchange.enrol": () => ({ path: "/media/leyla/STICK/panah-answer-0505050505050505.panah", code: "7F3A-91C0-55D2-08BE" }),
    "exchange.look_answer": () => ({ authority: "Nümunə miqrasiya xidməti", code: "7F3A-91C0-55D2-08BE" }),
    "exchange.join": () => null,
    "exchange.revoke": () => null,
    "exchange.believe": () => null,
    "exchange.open_office": () => null,
    "exchange.revoke_office": () => null,
    "handover.list": () => ({ post: BAKU, rows: ROWS }),
    "handover.of_case": ({ application }: { application: string }) => {
      const rows = ROWS.filter((row) => row.application === application);
      const coming = rows.some((row) => row.coming);
      return { post: coming ? ASTARA : BAKU, here: !coming, to: coming ? BAKU : null, coming, posts: coming ? [] : VIEW.posts.slice(1), rows };
    },
    "handover.give": () => null,
    "handover.receive": () => null,
    "exchange.hub": () => ({ hub }),
    "exchange.hub_now": () => null,
    "exchange.hub_request": () => ({ path: "/media/leyla/STICK/panah-hub-request-0101010101010101.json", code: "M4P2-7QXK-09ZD-H3RB" }),
    "exchange.hub_look": () => ({ host: "hub.example", code: "5F1C-09AB-77E2-D410-3C9B", ends: "2031-11-20T00:00:00Z" }),
    "exchange.hub_join": () => {
      hub = HUB;
      return null;
    },
    "exchange.hub_pause": ({ paused }: { paused: boolean }) => {
      hub = hub && { ...hub, paused };
      return null;
    },
    "exchange.hub_leave": () => {
      hub = null;
      return null;
    },
    "conflict.list": () => conflicts,
    "conflict.settle": () => {
      conflicts = { more: false, conflicts: [] };
      return null;
    },
  };
}
