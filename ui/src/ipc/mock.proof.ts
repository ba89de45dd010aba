import type { CheckVerdict, KeyView } from "./generated";

const KEYS: KeyView[] = [
  { id: "k1", name: "7F3A 91C0 55D2 08BE", office: "Nümunə idarəsi", post: "AST", since: "2026-11-01", until: null, revokedSince: null, revocation: null, own: true, signs: true },
  { id: "k2", name: "1D40 AB77 9E12 C6F3", office: "Sample office", post: "TBS", since: "2026-10-12", until: "2026-11-20", revokedSince: "2026-11-19", revocation: "A computer was stolen", own: false, signs: false },
];

function verdict(code: string | null): CheckVerdict {
  const altered = code === null;
  return {
    state: altered ? "altered" : "codeGenuine",
    obstacle: null,
    facts: { number: "AST1-26-0012-4/1", case: "AST1-26-0012-4", kind: "refusal", outcomes: ["refused"], day: "2026-11-25", holder: "Zəhra Nümunə", position: 812 },
    differences: altered
      ? [
          { what: "words", page: 1, text: "Şikayət müddəti 10 gündür." },
          { what: "laidOver", page: 2 },
        ]
      : [],
    key: KEYS[0] ?? null,
    unknownKey: null,
    compare: !altered,
    issuedHere: altered ? null : true,
    logAgrees: altered ? null : true,
    successor: null,
  };
}

export function proofHandlers() {
  return {
    "letter.check": ({ code }: { code: string | null }) => verdict(code),
    "key.list": () => KEYS,
    "key.export": () => ({ path: "/…/panah/letters/panah-keys" }),
    "key.look": () => ({ keys: KEYS.slice(1), new: KEYS.slice(1).map(({ name }) => name), signed: true }),
    "key.import": () => ({ added: 1, revoked: 0 }),
    "key.revoke": () => null,
  };
}
