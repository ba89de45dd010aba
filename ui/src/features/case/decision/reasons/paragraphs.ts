import type { Basis, Paragraph, ParagraphView, Reasons } from "@/ipc/generated";

/** Reasons were first kept as lists of texts by language; a draft that was kept then still opens. */
export function wholeReasons(kept: Reasons | Record<string, string[]> | undefined): Reasons {
  if (kept === undefined || Array.isArray(kept)) return kept ?? [];
  const longest = Math.max(0, ...Object.values(kept).map((texts) => texts.length));
  return Array.from({ length: longest }, (_, index) => ({
    ...EMPTY_PARAGRAPH,
    texts: Object.fromEntries(Object.entries(kept).flatMap(([language, texts]) => (texts[index] === undefined ? [] : [[language, texts[index]]]))),
  }));
}

export const EMPTY_PARAGRAPH: Paragraph = { texts: {}, restsOn: [], annex: null };

export const textIn = (paragraph: Paragraph, language: string): string => paragraph.texts[language] ?? "";

const written = (paragraph: Paragraph, language: string): boolean => textIn(paragraph, language).trim() !== "";

/** Texts of the letter in a language, in order; what somebody reads alone is left out. */
export function textsOf(reasons: Reasons, language: string): string[] {
  return reasons.filter(({ annex }) => annex === null).flatMap((one) => (written(one, language) ? [textIn(one, language)] : []));
}

/** How many paragraphs are written in a language, and how many of those that others have are missing in it. */
export function countIn(reasons: Reasons, language: string): { count: number; missing: number } {
  const begun = reasons.filter((one) => Object.keys(one.texts).some((tag) => written(one, tag)));
  const count = begun.filter((one) => written(one, language)).length;
  return { count, missing: count === 0 ? 0 : begun.length - count };
}

/** Whether both are the same record, in whatever state. */
export function sameBasis(a: Basis, b: Basis): boolean {
  return basisKey(a) === basisKey(b);
}

export function basisKey(basis: Basis): string {
  switch (basis.kind) {
    case "fact":
      return `fact ${basis.id}`;
    case "source":
      return `${basis.source.kind} ${basis.source.id}`;
    case "element":
      return `step ${basis.step} ${basis.of ?? ""}`;
    case "outcome":
      return `outcome ${basis.person}`;
  }
}

/** What a paragraph is about: what it rests on first. */
export function subject(paragraph: Paragraph): string | null {
  const [first] = paragraph.restsOn;
  return first ? basisKey(first) : null;
}

export function proposalFor(paragraph: Paragraph, proposals: readonly Paragraph[]): Paragraph | undefined {
  const about = subject(paragraph);
  return about === null ? undefined : proposals.find((one) => subject(one) === about);
}

/** Proposals that no paragraph is about yet, in the order of a letter. */
export function untaken(proposals: readonly Paragraph[], reasons: Reasons): Paragraph[] {
  const known = new Set(reasons.map(subject));
  return proposals.filter((one) => !known.has(subject(one)));
}

/** A proposal put where it belongs: behind the last paragraph that comes before it in the order of a letter. */
export function takenOver(reasons: Reasons, proposals: readonly Paragraph[], one: Paragraph): Reasons {
  const place = (paragraph: Paragraph) => proposals.findIndex((proposal) => subject(proposal) === subject(paragraph));
  const mine = place(one);
  const after = reasons.findLastIndex((paragraph) => {
    const at = subject(paragraph) === null ? -1 : place(paragraph);
    return at >= 0 && at < mine;
  });
  const later = reasons.findIndex((paragraph) => subject(paragraph) !== null && place(paragraph) > mine);
  const at = after >= 0 ? after + 1 : later >= 0 ? later : reasons.length;
  return [...reasons.slice(0, at), one, ...reasons.slice(at)];
}

/** Every proposal that no paragraph is about, each put where it belongs. */
export function allTakenOver(reasons: Reasons, proposals: readonly Paragraph[]): Reasons {
  return untaken(proposals, reasons).reduce((all, one) => takenOver(all, proposals, one), reasons);
}

/** A proposal in these languages alone: what nobody asked for in another is not left to be translated. */
export const onlyIn = (one: Paragraph, languages: readonly string[]): Paragraph => ({ ...one, texts: Object.fromEntries(Object.entries(one.texts).filter(([language]) => languages.includes(language))) });

export const changed = (reasons: Reasons, at: number, part: Partial<Paragraph>): Reasons => reasons.map((one, index) => (index === at ? { ...one, ...part } : one));

/** How paragraphs stood when that was asked; a paragraph that was moved or edited since is known by what it rests on. */
export function viewsOf(asked: Reasons, views: readonly ParagraphView[]): Map<unknown, ParagraphView> {
  return new Map(asked.flatMap((paragraph, index) => {
    const view = views[index];
    return view ? [[paragraph.restsOn, view] as const] : [];
  }));
}

/** Words of the file that still wait for a translation. */
export const isUnfinished = (text: string): boolean => text.includes("[[");
