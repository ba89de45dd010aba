import type { MemberView, Relationship } from "@/ipc/generated";

const COUPLE: readonly Relationship[] = ["PA", "HUS", "WIF", "CLH", "CLW", "PTM", "PTF"];
const SIBLINGS: readonly Relationship[] = ["SBM", "SBF", "HAB", "HAS", "SPB", "SPS"];
/** Who stands how far above or below the principal applicant. Everybody else is not of the line. */
const ROWS: readonly (readonly [row: number, codes: readonly Relationship[]])[] = [
  [-2, ["GPM", "GPF"]],
  [-1, ["PRM", "PRF", "SPM", "SPF", "FPM", "FPF", "FP"]],
  [0, [...COUPLE, ...SIBLINGS]],
  [1, ["SON", "DAU", "SCM", "SCF", "FCM", "FCF"]],
  [2, ["GCM", "GCF"]],
];
const GENERATIONS = new Map(ROWS.flatMap(([row, codes]) => codes.map((code) => [code, row] as const)));
/** The row of those who are not of the line. */
const BESIDE = 3;
const WIDTH = 176;
const HEIGHT = 54;
const GAP = 24;
const DROP = 46;

export interface TreeNode {
  member: MemberView;
  x: number;
  y: number;
}
export interface TreeLine {
  path: string;
  /** Not a line from parent to child: somebody between them is not in the case. */
  loose: boolean;
}
export interface Tree {
  nodes: TreeNode[];
  lines: TreeLine[];
  width: number;
  height: number;
}
export const NODE = { width: WIDTH, height: HEIGHT };

const is = (...codes: Relationship[]) => ({ member }: TreeNode) => codes.includes(member.relationship);
const middle = (nodes: readonly TreeNode[]) => nodes.reduce((sum, { x }) => sum + x + WIDTH / 2, 0) / nodes.length;

/** The order within a row: brothers and sisters, the principal applicant, husband or wife. */
function order(member: MemberView): number {
  if (SIBLINGS.includes(member.relationship)) return 0;
  return COUPLE.indexOf(member.relationship) > 0 ? 2 : 1;
}

/** The family as rows of generations, with the lines between them. Those who are not of the line stand in a row of their own below. */
export function treeOf(members: readonly MemberView[]): Tree {
  const rows = new Map<number, MemberView[]>();
  for (const member of members) {
    const row = GENERATIONS.get(member.relationship) ?? BESIDE;
    rows.set(row, [...(rows.get(row) ?? []), member]);
  }
  const widest = Math.max(1, ...[...rows.values()].map((row) => row.length));
  const width = widest * WIDTH + (widest - 1) * GAP;
  const placed = new Map<number, TreeNode[]>();
  for (const [place, generation] of [...rows.keys()].sort((a, b) => a - b).entries()) {
    const row = [...(rows.get(generation) ?? [])].sort((a, b) => order(a) - order(b));
    const start = (width - (row.length * WIDTH + (row.length - 1) * GAP)) / 2;
    placed.set(generation, row.map((member, index) => ({ member, x: start + index * (WIDTH + GAP), y: place * (HEIGHT + DROP) })));
  }
  const nodes = [...placed.values()].flat();
  return { nodes, lines: linesOf(placed), width, height: rows.size * (HEIGHT + DROP) - DROP };
}

function linesOf(placed: ReadonlyMap<number, TreeNode[]>): TreeLine[] {
  const at = (generation: number) => placed.get(generation) ?? [];
  const own = at(0);
  const principal = own.filter(is("PA"));
  const couple = own.filter(is(...COUPLE));
  const lines: TreeLine[] = [];
  const [left, right] = [couple[0], couple.at(-1)];
  if (left && right && left !== right) lines.push({ path: `M${left.x + WIDTH} ${left.y + HEIGHT / 2}H${right.x}`, loose: false });
  const heirs = own.filter(is("PA", ...SIBLINGS));
  const parents = at(-1);
  lines.push(...drop(parents, heirs, false));
  lines.push(...drop(at(-2), parents.length > 0 ? parents : principal, true));
  if (parents.length === 0 && heirs.length > 1) lines.push({ path: bracket(heirs, (heirs[0]?.y ?? 0) - DROP / 2, null), loose: true });
  lines.push(...drop(couple, at(1), false));
  lines.push(...drop(at(1).length > 0 ? at(1) : couple, at(2), true));
  return lines;
}

/** From between the upper ones down to each of the lower ones. */
function drop(upper: readonly TreeNode[], lower: readonly TreeNode[], loose: boolean): TreeLine[] {
  const [first, under] = [upper[0], lower[0]];
  if (!first || !under) return [];
  // Between husband and wife the line begins at their own line.
  const from = upper.length > 1 && first.member.relationship === "PA" ? first.y + HEIGHT / 2 : first.y + HEIGHT;
  return [{ path: bracket(lower, under.y - DROP / 2, { x: middle(upper), y: from }), loose }];
}

function bracket(lower: readonly TreeNode[], level: number, from: { x: number; y: number } | null): string {
  const ends = lower.map(({ x }) => x + WIDTH / 2);
  const across = [...ends, ...(from ? [from.x] : [])];
  const stem = from ? `M${from.x} ${from.y}V${level}` : "";
  const bar = `M${Math.min(...across)} ${level}H${Math.max(...across)}`;
  return stem + bar + lower.map(({ x, y }) => `M${x + WIDTH / 2} ${level}V${y}`).join("");
}
