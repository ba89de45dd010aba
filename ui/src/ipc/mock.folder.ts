import type { Args, Answer, CommandName } from "./client";
import { Failure } from "./failure";
import type { AttachmentView, CaseFolder, IdentityDocument, MemberView } from "./generated";
import { APPOINTMENT } from "./mock.schedule";
import { mockPdf } from "./mock.pdf";

/** Stand-ins for the folder of a case: custody by what the documents say, one scan, one translation. */
const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
const scan = (more: Partial<AttachmentView>): AttachmentView => ({
  ...{ id: "s1", person: null, document: null, kind: "other", title: "", mediaType: "image/jpeg", size: 412_000, pages: 1, hash: "00" },
  ...{ language: null, translationOf: null, authenticity: null, note: null, addedBy: "Nigar Əliyeva", addedOn: day(20) },
  ...more,
});

const isHeld = ({ custody }: IdentityDocument) => custody === "retained";

export function folderOf(members: readonly MemberView[]): CaseFolder {
  const principal = members[0]?.person.id ?? "p1";
  const attachments = [
    scan({ id: "s1", person: principal, document: "d1", kind: "identity", title: "Pasport, səhifə 2" }),
    scan({ id: "s2", kind: "country", title: "نامه شورای محل", language: "PRS", mediaType: "application/pdf", pages: 3, size: 88_000 }),
    scan({ id: "s3", kind: "translation", title: "Məhəllə şurasının məktubu (tərcümə)", translationOf: "s2", mediaType: "application/pdf", pages: 2, size: 41_000 }),
  ];
  const documents = members.flatMap(({ person }) => person.documents).map((document) => ({
    ...{ document, held: isHeld(document), receipt: false },
    scans: attachments.filter((one) => one.document === document.id).map(({ id }) => id),
  }));
  const rule = { requiresPhotograph: false, validUntil: null, legalBasis: null, verified: true, languages: ["az", "ru", "en", "fa", "prs", "uk"], unconfirmed: ["fa", "prs", "uk"], addressedIn: "fa" };
  const owed = documents.filter(({ held }) => held).map(({ document }) => ({ code: "receiptOwed" as const, person: document.person, document: document.id, on: document.custodyOn }));
  return {
    ...{ documents, attachments, portraits: [], papers: [], addressedIn: "fa", languages: ["az", "ru", "en", "fa"] },
    appointments: [
      { ...APPOINTMENT, id: "a1", kind: "interview", day: day(-6), time: "10:00", place: "Otaq 12", persons: [principal], note: null, madeBy: "Nigar Əliyeva", cancelled: null, workingDay: true },
      { ...APPOINTMENT, id: "a2", kind: "photograph", day: day(9), time: "09:30", place: "Otaq 3", persons: [principal], note: null, madeBy: "Nigar Əliyeva", cancelled: "Ərizəçi xəstədir", workingDay: true },
    ],
    noShows: [],
    acknowledgements: [{ id: "k1", person: principal, kind: "rights", language: "PRS", on: day(24), how: "readOut", interpreter: "Leyla Quliyeva", refused: null, recordedBy: "Nigar Əliyeva" }],
    hints: [...owed, { code: "certificateMissing", person: principal, document: null, on: null }],
    rules: { certificate: { ...rule, requiresPhotograph: true, validUntil: day(-90) }, receipt: rule, rights: rule, slip: rule },
  };
}

type Handlers = { [K in CommandName]?: (args: Args<K>) => Answer<K> };

export function folderHandlers(find: (document: string) => IdentityDocument | undefined): Handlers {
  const found = ({ document }: { document: string }): IdentityDocument => {
    const known = find(document);
    if (!known) throw new Failure({ kind: "notFound", code: "notFound" });
    return known;
  };
  return {
    "attachment.picture": () => {
      throw new Failure({ kind: "notFound", code: "notFound" });
    },
    "attachment.add": () => ({ attachment: "s9", warnings: [{ code: "hardToRead", side: 400 }] }),
    "attachment.describe": () => null,
    "attachment.withdraw": () => null,
    "attachment.open": () => ({ path: "/…/panah/letters/scan.pdf" }),
    "portrait.take": () => ({ attachment: "f1", hash: "00", width: 600, height: 771, looks: ["dark"] }),
    "portrait.choose": () => null,
    "document.retain": found,
    "document.return": found,
    "document.examine": found,
    "document.lose": found,
    "document.withdraw": () => null,
    "paper.preview": ({ kind, language }) => ({ pdf: mockPdf([[`Paper: ${kind}`, `Language: ${language}`]]), pages: 1 }),
    "paper.show": ({ paper }) => ({ pdf: mockPdf([[`Paper ${paper}`]]), pages: 1 }),
    "paper.issue": () => ({ paper: "w1" }),
    "appointment.cancel": () => null,
  };
}
