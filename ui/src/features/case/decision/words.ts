/** Differences between two texts, word by word. */
export interface Piece {
  kind: "same" | "gone" | "new";
  text: string;
}

/** Beyond so many differences two texts are not one text changed: they are shown as gone and new. */
const MOST = 500;

const wordsOf = (text: string): string[] => text.match(/\s+|[^\s]+/gu) ?? [];

/** What stands in both, what went and what came, in order. Words that are next to each other and of one kind are one piece. */
export function differences(before: string, after: string): Piece[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  const old = wordsOf(before);
  const now = wordsOf(after);
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  const middle = script(old.slice(start, old.length - end), now.slice(start, now.length - end));
  return joined([...old.slice(0, start).map(same), ...middle, ...old.slice(old.length - end).map(same)]);
}

const same = (text: string): Piece => ({ kind: "same", text });

/** The shortest way from one list of words to the other (Myers 1986): forward through the differences, then back. */
function script(old: readonly string[], now: readonly string[]): Piece[] {
  const all = (): Piece[] => [...old.map((text): Piece => ({ kind: "gone", text })), ...now.map((text): Piece => ({ kind: "new", text }))];
  if (old.length === 0 || now.length === 0) return all();
  const most = Math.min(old.length + now.length, MOST);
  const reached = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let changes = 0; changes <= most; changes += 1) {
    trace.push(new Map(reached));
    for (let line = -changes; line <= changes; line += 2) {
      const down = line === -changes || (line !== changes && at(reached, line - 1) < at(reached, line + 1));
      let x = down ? at(reached, line + 1) : at(reached, line - 1) + 1;
      while (x < old.length && x - line < now.length && old[x] === now[x - line]) x += 1;
      reached.set(line, x);
      if (x >= old.length && x - line >= now.length) return back(trace, old, now, changes);
    }
  }
  return all();
}

const at = (reached: ReadonlyMap<number, number>, line: number): number => reached.get(line) ?? -1;

function back(trace: readonly ReadonlyMap<number, number>[], old: readonly string[], now: readonly string[], changes: number): Piece[] {
  const pieces: Piece[] = [];
  let x = old.length;
  let y = now.length;
  for (let left = changes; left > 0; left -= 1) {
    const reached = trace[left] ?? new Map<number, number>();
    const line = x - y;
    const down = line === -left || (line !== left && at(reached, line - 1) < at(reached, line + 1));
    const from = down ? line + 1 : line - 1;
    const fromX = at(reached, from);
    const fromY = fromX - from;
    while (x > fromX && y > fromY && x > (down ? fromX : fromX + 1)) {
      x -= 1;
      y -= 1;
      pieces.push(same(old[x] ?? ""));
    }
    if (down) {
      y -= 1;
      pieces.push({ kind: "new", text: now[y] ?? "" });
    } else {
      x -= 1;
      pieces.push({ kind: "gone", text: old[x] ?? "" });
    }
  }
  while (x > 0) {
    x -= 1;
    pieces.push(same(old[x] ?? ""));
  }
  return pieces.reverse();
}

function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const { kind, text } of pieces) {
    const last = all.at(-1);
    if (last?.kind === kind) last.text += text;
    else all.push({ kind, text });
  }
  return all;
}
