import { Failure } from "./failure";
import { handedOver } from "./mock.after";
import { DRAFTED, analysisOf, caseFile, signaturesOf } from "./mock.case";
import type { Answer, Args, CommandName } from "./client";
import type { ActionCode, Assessed, Basis, BrokenView, CaseFile, CaseRow, Clock, Code, DecisionForm, EvidenceSource, Fact, Finding, Indicator, LineKind, LineView, Mark, OfficerView, Paragraph, Reasons, Step, StepCode } from "./generated";
import { letterCommands, PLAIN_LETTER } from "./mock.letters";
import { mockPdf, wrapped } from "./mock.pdf";
import { restrictionMock } from "./mock.restriction";

/** Case files for making screens: each case stands where its row says, and moves as one works on it. Invented persons only. */
type Handlers = { [K in CommandName]?: (args: Args<K>) => Answer<K> };

const now = () => new Date().toISOString();
let made = 0;
const fresh = (kind: string) => `${kind}${++made}`;

const SAID: readonly [LineKind, string][] = [
  ["note", "Müsahibə başladı. İştirak edirlər: ərizəçi, tərcüməçi Fərid Nəzəri. Ərizəçi tərcüməçini yaxşı başa düşdüyünü bildirdi."],
  ["question", "Please tell me, in your own words, why you left your country."],
  ["answer", "من معلم مکتب دخترانه بودم. در ماه حمل دو نفر مسلح به خانه ما آمدند و گفتند که اگر درس دادن را ادامه دهم مرا می‌کشند."],
  ["question", "When exactly did the two men come, and what did they say?"],
  ["answer", "It was in the evening, the 3rd of Hamal. They said: «You teach girls what is forbidden. Next time we will not talk.» My brother heard it from the next room."],
  ["question", "Earlier you said that they came in the morning. Can you explain the difference?"],
  ["answer", "The first time they came in the morning and only asked for my name. The threat was on the second visit, in the evening. I did not think the first visit was important."],
  ["note", "Break from 11:40 to 11:55. The interpreter corrected: «school register», not «list of guests»."],
  ["question", "Did you ask anybody for help?"],
  ["answer", "I went to the elders of the quarter. They said that they could do nothing against these people and that I should leave."],
];

function lines(spoken: readonly (readonly [LineKind, string])[], start: Date): LineView[] {
  return spoken.map(([kind, text], index) => ({ id: fresh("line"), number: index + 1, kind, text, at: new Date(start.getTime() + index * 97_000).toISOString() }));
}

const found = (finding: Finding, reasoning: string): Assessed => ({
  ...{ finding, reasoning, putIn: null, explanation: "" },
  doubt: { effort: false, evidence: false, coherent: false, notContradicted: false, credible: false },
});

function factsOf(file: CaseFile, said: readonly LineView[]): Fact[] {
  const at = (number: number) => said[number - 1]?.id ?? "";
  const person = file.members[0]?.person.id ?? "";
  const fact = (number: number, statement: string, part: Partial<Fact>): Fact => ({ id: fresh("fact"), application: file.id, person, number, statement, evidence: [], indicators: {}, assessed: found("undecided", ""), factors: [], confidential: false, ...part });
  const marks = (all: Partial<Record<Indicator, Mark>>) => Object.fromEntries(Object.entries(all).map(([indicator, mark]) => [indicator, { mark, note: "", sources: [] }]));
  const line = (number: number): EvidenceSource => ({ kind: "line", id: at(number) });
  return [
    fact(1, "The applicant taught at a girls' school until spring.", {
      evidence: [line(3)],
      indicators: marks({ detail: "supports", internal: "supports", external: "supports", plausibility: "supports" }),
      assessed: found("accepted", "Detailed and consistent; agrees with the country information on closed schools."),
    }),
    fact(2, "Two armed men threatened to kill her if she went on teaching.", {
      evidence: [line(3), line(5), line(7)],
      indicators: marks({ detail: "supports", internal: "against", family: "neutral", external: "supports", plausibility: "supports" }),
      assessed: { ...found("benefitOfDoubt", "The difference in the time of day was put to her and explained by two visits."), putIn: at(6) },
    }),
    fact(3, "The elders of the quarter could not protect her.", { evidence: [line(10)], indicators: marks({ detail: "neutral" }) }),
  ];
}

const UNCONFIRMED = { legalBasis: { az: "İnzibati icraat haqqında Qanun", ru: "Закон об административном производстве", en: "Law on Administrative Proceedings" }, late: null, remittedTo: "assessment" as const, level: 1 };
const COMPLAINT = { ...UNCONFIRMED, code: "complaint", kind: "administrative" as const, name: { az: "İnzibati şikayət", ru: "Административная жалоба", en: "Administrative complaint" } };
const COURT = { ...UNCONFIRMED, code: "court", kind: "court" as const, name: { az: "İnzibati məhkəmə", ru: "Административный суд", en: "Administrative court" } };
const REMEDIES: CaseFile["remedies"] = [
  { ...COMPLAINT, body: { az: "Dövlət Miqrasiya Xidmətinin rəhbərinə inzibati şikayət", ru: "административная жалоба руководителю Государственной миграционной службы", en: "an administrative complaint to the head of the State Migration Service" }, deadline: "complaint", suspensive: true, verified: false },
  { ...COURT, body: { az: "Bakı İnzibati Məhkəməsinə iddia", ru: "иск в Бакинский административный суд", en: "a claim to the Baku Administrative Court" }, deadline: "court", suspensive: true, verified: false },
];

/** Texts of several languages as paragraphs that rest on nothing. */
const paragraphs = (by: Record<string, string[]>): Reasons => (by.az ?? []).map((_, index) => ({ texts: Object.fromEntries(Object.entries(by).map(([tag, texts]) => [tag, texts[index] ?? ""])), restsOn: [], annex: null }));
const textsIn = (reasons: Reasons, language: string) => reasons.flatMap(({ texts }) => texts[language]?.trim() ? [texts[language]] : []);

const DECIDED = {
  analysis: analysisOf({
    fear: "On the accepted facts there is a reasonable possibility that she would be harmed for her work as a teacher.",
    persecution: "Threat to life by persons whom the authorities do not restrain; serious by itself.",
    grounds: (["socialGroup", "politicalOpinion"] as const).map((ground) => ({ ground, held: "actual", reasoning: "" })),
    protection: "Not available: the elders and the police refused.",
    relocation: "Not relevant: the same group controls the rest of the country.",
    exclusion: "No indication.",
    refoulement: "Return would be contrary to Article 3.",
  }),
  reasons: paragraphs({
    az: ["Siz qızlar məktəbində müəllim işləmisiniz. Bu fakt qəbul edilib (7-ci və 9-cu sətirlər).", "Sizi öldürməklə hədələyiblər. Hədənin vaxtı ilə bağlı fərqi izah etmisiniz."],
    en: ["You worked as a teacher at a girls' school. This fact is accepted.", "You were threatened with death. You explained the difference in the time of the threat."],
  }),
};

export function caseHandlers(rows: readonly CaseRow[], clock: (left: number) => Clock, who: () => OfficerView | null): Handlers {
  const files = new Map<string, CaseFile>();
  const order = ["registered", "interview", "assessment", "review", "decided", "issued", "notified", "appeal", "final", "closed"];

  /** Lines of each interview. */
  const records = new Map<string, LineView[]>();
  const linesOf = (id: string) => {
    const known = records.get(id);
    if (known) return known;
    const none: LineView[] = [];
    records.set(id, none);
    return none;
  };

  // Whoever is in charge of a case, and whoever reviews, holds the classes.
  const restricted = restrictionMock(
    () => who()?.name ?? "",
    (file) => who()?.name === file.officer || (who()?.roles ?? []).some((role) => role === "reviewer" || role === "headOfDepartment"),
  );

  const open = (id: string): CaseFile => {
    const row = rows.find((one) => one.id === id);
    if (!row) throw new Failure({ kind: "notFound", code: "notFound" });
    const known = files.get(id);
    if (known) return known;
    const reached = (stage: string) => order.indexOf(row.stage) >= order.indexOf(stage);
    const began = new Date(Date.now() - 26 * 86_400_000);
    const file: CaseFile = { ...caseFile(row, row.officer), interviews: [], facts: [], decision: null, letters: [], remedies: REMEDIES };
    if (reached("interview")) {
      file.interviews.push({
        id: fresh("interview"),
        person: file.members[0]?.person.id ?? "",
        officer: row.officer,
        language: "prs",
        interpreter: "Fərid Nəzəri",
        startedAt: began.toISOString(),
        closing: reached("assessment") ? { signedAt: new Date(began.getTime() + 9_000_000).toISOString(), readBack: true, remarks: "", digest: "9f2c41d07ab3e6588c1d", toAdd: "", signatures: [], copyGiven: true } : null,
        opening: { answers: [], officer: "o1", at: began.toISOString() },
        lineCount: SAID.length,
      });
    }
    const [heard] = file.interviews;
    if (heard) records.set(heard.id, lines(SAID, began));
    if (reached("assessment")) file.facts = factsOf(file, linesOf(heard?.id ?? ""));
    if (reached("review")) {
      for (const fact of file.facts) if (fact.assessed.finding === "undecided") fact.assessed = found("accepted", "Consistent.");
      file.decision = {
        id: fresh("decision"),
        state: reached("decided") ? "approved" : "submitted",
        draftedBy: row.officer,
        rulings: file.members.map(({ person }, index) => ({ person: person.id, outcome: index === 0 ? { code: "refugee", derivedFrom: null } : { code: "derivative", derivedFrom: file.members[0]?.person.id ?? null } })),
        ...DECIDED,
        submittedAt: new Date(Date.now() - 2 * 86_400_000).toISOString(),
        approvedBy: reached("decided") ? "Sevinc İbrahimova" : null,
        approvedAt: reached("decided") ? now() : null,
        ...DRAFTED,
        signatures: signaturesOf(row.officer, new Date(Date.now() - 2 * 86_400_000).toISOString(), reached("decided") ? now() : null),
        reviews: [{ id: fresh("review"), officer: "Sevinc İbrahimova", verdict: "returned", reasons: "Ölkə daxilində yerdəyişmə alternativi ərizəçiyə bildirilməyib.", at: new Date(Date.now() - 5 * 86_400_000).toISOString() }],
      };
    }
    if (reached("issued")) issued(file, "az", "fa", row.registeredOn);
    if (reached("notified") && file.letters[0]) {
      file.letters[0].delivery = handedOver(row.registeredOn, "Ərizəçiyə şəxsən, tərcüməçi ilə", row.officer);
      file.clocks.unshift({ ...clock(23), id: "complaint", name: { az: "İnzibati şikayət", en: "Administrative complaint", ru: "Административная жалоба" }, verified: false });
    }
    files.set(id, file);
    return file;
  };

  const issued = (file: CaseFile, language: string, summary: string | null, handOver: string) =>
    file.letters.push({ id: fresh("letter"), number: `${file.number}/1`, language, summary, template: "recognition@1", issuedBy: "Sevinc İbrahimova", issuedAt: now(), handOver, hash: "5b1e7c0f2d9a4481b6ce77aa", pages: 2, delivery: null, ...PLAIN_LETTER, record: file.decision?.id ?? null });

  const view = (file: CaseFile): CaseFile => {
    const roles = who()?.roles ?? [];
    const early = ["registered", "interview", "assessment"].includes(file.stage);
    const signed = file.interviews.some((one) => one.closing);
    const own = file.decision?.draftedBy === who()?.name;
    const actions: ActionCode[] = [];
    if (roles.includes("caseworker") && early) actions.push("correctPersons", "interview", "assess", "draft");
    if (roles.includes("caseworker") && file.stage === "assessment") actions.push("submit");
    if (roles.includes("reviewer") && file.stage === "review" && !own) actions.push("review");
    if (file.stage === "decided") actions.push("issue");
    if (file.stage === "issued") actions.push("deliver");
    const done: [StepCode, boolean][] = [
      ["register", true],
      ["interview", signed],
      ["assess", file.facts.length > 0 && file.facts.every((fact) => fact.assessed.finding !== "undecided")],
      ["draft", ["submitted", "approved"].includes(file.decision?.state ?? "")],
      ["review", file.decision?.state === "approved"],
      ["issue", file.letters.length > 0],
      ["deliver", file.letters.some((letter) => letter.delivery)],
    ];
    const next = done.findIndex(([, is]) => !is);
    const steps = done.map(([code, is], index): Step => ({ code, state: is ? "done" : index === next ? "next" : "waiting", blockedBy: [], doneOn: is ? file.registeredAt.slice(0, 10) : null }));
    const missing = file.decision?.rulings.filter((ruling) => !ruling.outcome.code) ?? [];
    file.broken = !early
      ? []
      : [
          ...(file.facts.some((fact) => fact.assessed.finding === "undecided") ? [rule("factsUndecided")] : []),
          ...missing.map(({ person }) => rule("outcomeMissing", person)),
          ...(textsIn(file.decision?.reasons ?? [], "az").length > 0 ? [] : [rule("reasonsMissing")]),
        ];
    return structuredClone(restricted.cover({ ...file, steps, actions, ownDraft: own }));
  };

  const rule = (code: Code, person: string | null = null): BrokenView => {
    const words = { az: "Nümunə", en: "An example", ru: "Пример" };
    return { code, person, kind: "block", params: {}, next: words, legalBasis: words, verified: true };
  };

  const interviewOf = (id: string) => {
    for (const file of files.values()) {
      const interview = file.interviews.find((one) => one.id === id);
      if (interview) return { file, interview };
    }
    throw new Failure({ kind: "notFound", code: "notFound" });
  };
  const letterOf = (id: string) => {
    for (const file of files.values()) {
      const letter = file.letters.find((one) => one.id === id);
      if (letter) return { file, letter };
    }
    throw new Failure({ kind: "notFound", code: "notFound" });
  };

  const draw = (file: CaseFile, language: string, summary: string | null, draft: Pick<DecisionForm, "reasons" | "rulings"> | null) => {
    const rulings = draft?.rulings.map((one) => one.outcome) ?? file.decision?.rulings.map((one) => one.outcome.code) ?? [];
    if (!rulings.some(Boolean)) throw new Failure({ kind: "notNow", code: "outcomeMissing" });
    const reasons = draft?.reasons ?? file.decision?.reasons ?? [];
    const block = (lang: string) => textsIn(reasons, lang).flatMap((text, index) => [...wrapped(`${index + 1}. ${text}`), ""]);
    const first = ["STATE MIGRATION SERVICE OF THE REPUBLIC OF AZERBAIJAN", "", `Letter ${file.number}/1 (${language})`, "", `DECISION: ${rulings.join(", ")}`, "", ...file.members.map(({ person }) => `- ${person.name.latin}`), "", ...block(language)];
    return { pdf: mockPdf(summary ? [first, [`SUMMARY (${summary})`, "", ...block(summary)]] : [first, ["How to challenge this decision", "", "a) an administrative complaint: within 30 calendar days;", "b) a claim to the court: within 30 calendar days."]]), pages: 2 };
  };

  return {
    "case.open": ({ application }) => view(open(application)),
    ...restricted.commands,
    "interview.start": ({ application, person, language, interpreter }) => {
      const file = open(application);
      file.stage = "interview";
      const id = fresh("interview");
      file.interviews.push({ id, person, officer: who()?.name ?? "", language, interpreter, startedAt: now(), closing: null, opening: null, lineCount: 0 });
      return { interview: id };
    },
    "interview.transcript": ({ interview: id }) => {
      const { file, interview } = interviewOf(id);
      const all = linesOf(id);
      const name = file.members.find(({ person }) => person.id === interview.person)?.person.name.latin ?? "";
      const signers = [{ as: "applicant" as const, name }, { as: "interviewer" as const, name: interview.officer }, ...(interview.interpreter ? [{ as: "interpreter" as const, name: interview.interpreter }] : [])];
      const sections = all.length > 0 ? [{ first: 1, last: all.length, topics: [], readBack: interview.closing ? { read: true, reason: null, officer: interview.officer, at: interview.closing.signedAt } : null }] : [];
      return { lines: all.map((line) => restricted.line(file, id, { ...line })), sections, signers, addenda: [], intact: interview.closing ? true : null };
    },
    "interview.lines": ({ application }) => open(application).interviews.map(({ id }) => ({ interview: id, lines: linesOf(id).map((line) => restricted.line(open(application), id, line)) })),
    "interview.check_opening": ({ interview: id, answers }) => {
      interviewOf(id).interview.opening = { answers, officer: "o1", at: now() };
      return null;
    },
    "interview.add_line": ({ interview: id, kind, text, topics, refers }) => {
      const { interview } = interviewOf(id);
      if (text.includes("!fail")) throw new Failure({ kind: "file", code: "diskFull" });
      const all = linesOf(id);
      const line: LineView = { id: fresh("line"), number: all.length + 1, kind, text, at: now(), ...(topics.length > 0 ? { topics } : {}), refers };
      all.push(line);
      interview.lineCount = all.length;
      return { ...line };
    },
    "interview.change_line": ({ line: id, text }) => {
      for (const all of records.values()) {
        const line = all.find((one) => one.id === id);
        if (line) return { ...Object.assign(line, { text }) };
      }
      throw new Failure({ kind: "notFound", code: "notFound" });
    },
    "interview.sign": ({ interview: id, readBack, remarks, toAdd, signatures, copyGiven }) => {
      const { interview } = interviewOf(id);
      interview.closing = { signedAt: now(), readBack, remarks, digest: "3f2a90c4417be8d25a60", toAdd, signatures, copyGiven };
      return null;
    },
    "fact.record": (form) => {
      const file = open(form.application);
      file.stage = "assessment";
      const { fact: id, finding, reasoning, putIn, explanation, doubt, ...rest } = form;
      const old = file.facts.find((one) => one.id === id);
      const fact: Fact = { ...rest, id: old?.id ?? fresh("fact"), number: old?.number ?? file.facts.length + 1, assessed: { finding, reasoning, putIn, explanation, doubt } };
      if (old) Object.assign(old, fact);
      else file.facts.push(fact);
      return fact;
    },
    "decision.save": (form) => {
      const file = open(form.application);
      file.stage = "assessment";
      file.decision = {
        ...(file.decision ?? { id: fresh("decision"), state: "draft", submittedAt: null, approvedBy: null, approvedAt: null, reviews: [], ...DRAFTED }),
        draftedBy: who()?.name ?? "",
        rulings: form.rulings.map(({ person, outcome, derivedFrom }) => ({ person, outcome: { code: outcome, derivedFrom } })),
        analysis: form.analysis,
        own: form.own,
        letterReasons: form.letterReasons,
        reasons: form.reasons.filter(({ texts }) => Object.values(texts).some((text) => text?.trim())),
      };
      return null;
    },
    "decision.submit": ({ application }) => {
      const file = open(application);
      const blockers = view(file).broken;
      if (blockers[0]) throw new Failure({ kind: "notNow", code: blockers[0].code, fields: blockers.map(({ code, person }) => ({ field: person ?? "", code, params: {} })) });
      file.stage = "review";
      if (file.decision) Object.assign(file.decision, { state: "submitted", submittedAt: now() });
      return null;
    },
    "decision.review": ({ application, verdict, reasons }) => {
      const file = open(application);
      const officer = who()?.name ?? "";
      file.stage = verdict === "approved" ? "decided" : "assessment";
      file.decision?.reviews.push({ id: fresh("review"), officer, verdict, reasons, at: now() });
      if (file.decision) Object.assign(file.decision, { state: verdict, approvedBy: verdict === "approved" ? officer : null, approvedAt: verdict === "approved" ? now() : null });
      return null;
    },
    "decision.tick_remark": ({ application, remark: id, done, answer }) => {
      const remark = open(application).decision?.remarks.find((one) => one.id === id);
      if (remark) Object.assign(remark, { doneBy: done ? (who()?.name ?? "") : null, doneAt: done ? now() : null, answer });
      return null;
    },
    "rule.ask": () => [],
    "decision.vote": () => null,
    "decision.close_vote": () => null,
    "decision.versions": () => [],
    "decision.reasons": ({ application, draft }) => {
      const file = open(application);
      const reasons = draft?.reasons ?? file.decision?.reasons ?? [];
      const proposals = file.facts.map((fact): Paragraph => ({
        texts: { az: `Siz bildirirsiniz: ${fact.statement} ${fact.assessed.reasoning}`, en: `You state: [[${fact.statement}]]` },
        restsOn: [{ kind: "fact", id: fact.id, finding: fact.assessed.finding, seen: fact.assessed.reasoning }],
        annex: null,
      }));
      const now = (one: Basis) => proposals.flatMap(({ restsOn }) => restsOn).find((basis) => one.kind === "fact" && basis.kind === "fact" && basis.id === one.id) ?? one;
      const paragraphs = reasons.map(({ restsOn, texts }) => ({
        disagreements: restsOn.flatMap((one, at) => (JSON.stringify(one) === JSON.stringify(now(one)) ? [] : [{ at, mismatch: { kind: "changed" as const }, contradicts: false }])),
        ...{ now: restsOn.map(now), confidences: [], disclosed: [], unfinished: Object.keys(texts).filter((tag) => texts[tag]?.includes("[[")) },
      }));
      return { persons: file.members.map(({ person }) => person.id), proposals, paragraphs, languages: ["az", "ru", "en", "fa"], unverified: ["az", "ru", "en", "fa"] };
    },
    "decision.guidance": () => ({ steps: [], checklist: [] }),
    "letter.preview": ({ application, language, summary, draft }) => draw(open(application), language, summary, draft),
    "letter.issue": ({ application, language, summary, handOver }) => {
      const file = open(application);
      if (textsIn(file.decision?.reasons ?? [], language).length === 0) throw new Failure({ kind: "invalid", code: "checkTheForm", fields: [{ field: "language", code: "letterTextMissing", params: {} }] });
      issued(file, language, summary, handOver);
      file.stage = "issued";
      return null;
    },
    ...letterCommands(files),
    "letter.show": ({ letter: id }) => {
      const { file, letter } = letterOf(id);
      return draw(file, letter.language, letter.summary, null);
    },
    "letter.save": ({ letter: id }) => ({ path: `/…/panah/letters/${letterOf(id).letter.number.replace("/", "-")}.pdf` }),
    "letter.open": ({ letter: id }) => ({ path: `/…/panah/letters/${letterOf(id).letter.number.replace("/", "-")}.pdf` }),
    "letter.deliver": ({ letter: id, on, means }) => {
      const { file, letter } = letterOf(id);
      letter.delivery = handedOver(on, means, who()?.name ?? "");
      file.stage = "notified";
      file.clocks.unshift(
        { ...clock(30), id: "complaint", name: { az: "İnzibati şikayət", en: "Administrative complaint", ru: "Административная жалоба" }, from: on, verified: false },
        { ...clock(30), id: "court", name: { az: "Məhkəməyə müraciət", en: "Claim to the court", ru: "Обращение в суд" }, from: on, verified: false },
      );
      return null;
    },
  };
}
