import type { Area, DisclosureDecision, DisclosureItem, Given } from "@/ipc/generated";

/** What is chosen for one document while it is being decided on. */
export interface Chosen {
  given: Given | null;
  ground: string | null;
  passages: readonly string[];
  areas: readonly Area[];
}
/** By document. */
export interface Choices {
  [item: string]: Chosen;
}

export const keyOf = (item: { kind: string; id: string }): string => `${item.kind} ${item.id}`;
const NOTHING: Chosen = { given: null, ground: null, passages: [], areas: [] };
export const chosenOf = (choices: Choices, item: DisclosureItem): Chosen => choices[keyOf(item)] ?? NOTHING;

/** What was decided before, as it is shown. */
export function choicesOf(decisions: readonly DisclosureDecision[]): Choices {
  return Object.fromEntries(decisions.map(({ item, given, ground, hidden }) => [keyOf(item), { given, ground, passages: hidden.passages, areas: hidden.areas }]));
}

/** What is sent: documents that something was chosen for, in their order. */
export function decisionsOf(items: readonly DisclosureItem[], choices: Choices): DisclosureDecision[] {
  return items.flatMap((item) => {
    const { given, ground, passages, areas } = chosenOf(choices, item);
    return given === null ? [] : [{ item: { kind: item.kind, id: item.id }, given, ground: given === "whole" ? null : ground, hidden: { passages: given === "redacted" ? [...passages] : [], areas: given === "redacted" ? [...areas] : [] } }];
  });
}

/** A part of a picture between two corners, in thousandths; none when it is a mere press. */
export function areaBetween(from: { x: number; y: number }, to: { x: number; y: number }): Area | null {
  const clamp = (value: number) => Math.min(1000, Math.max(0, Math.round(value)));
  const [x, y] = [clamp(Math.min(from.x, to.x)), clamp(Math.min(from.y, to.y))];
  const [width, height] = [clamp(Math.max(from.x, to.x)) - x, clamp(Math.max(from.y, to.y)) - y];
  return width < 4 || height < 4 ? null : { x, y, width, height };
}
