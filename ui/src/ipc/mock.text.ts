import type { TextEditionView, TextFile, TextRow } from "./generated";

const SOURCE = `+++
id = "refusal"
version = 1
language = "az"
title = "Qaçqın statusunun verilməsindən imtina haqqında QƏRAR"
verified = false
+++
::reference

Hörmətli {{ addressee.name }},

::remedies
`;

const edition: TextEditionView = { id: null, version: 1, basedOn: 0, source: SOURCE, verified: false, state: "approved", writers: [], own: false, savedAt: null, note: "", decidedBy: null, decidedAt: null, remark: null };

const row = (kind: TextRow["kind"], name: string, language: string, title: string, more: Partial<TextRow> = {}): TextRow => ({ kind, name, language, title, version: title ? 1 : 0, verified: false, own: false, open: null, ...more });

/** Texts of letters, for making screens in a browser. */
export function textHandlers() {
  return {
    "text.list": () => ({
      rows: [
        row("letter", "refusal", "az", "Qaçqın statusunun verilməsindən imtina haqqında QƏRAR", { open: "submitted" }),
        row("letter", "refusal", "en", "DECISION refusing refugee status", { verified: true }),
        row("letter", "refusal", "fa", ""),
        row("clause", "rights.work", "az", "İşləmək hüququnuz var."),
        row("clause", "rights.work", "en", "You may work.", { version: 2, own: true }),
        row("clause", "rights.work", "fa", ""),
      ],
      languages: ["az", "en", "fa"],
      official: 2,
    }),
    "text.open": (text: TextFile["text"]): TextFile => ({
      text,
      inUse: { version: 1, own: false },
      editions: [edition],
      checked: { faults: [], usedIn: [] },
      fields: [{ path: "addressee.name", insert: "{{ addressee.name }}", optional: false, choices: [] }],
      clauses: [{ id: "rights.work", text: "İşləmək hüququnuz var.", verified: false }],
      rtl: text.language === "fa",
      model: null,
    }),
    "text.preview": () => ({ checked: { faults: [], usedIn: [] }, preview: null, fault: null }),
  };
}
