const LENGTH = 40;

/**
 * Lines in blocks of equal length. A block whose lines are the same as before is the same array as before, so that a line
 * that is added draws the last block anew, and no other.
 */
export function blocksOf<T>(lines: readonly T[], before: readonly (readonly T[])[] = [], length = LENGTH): readonly (readonly T[])[] {
  const blocks: (readonly T[])[] = [];
  for (let from = 0; from < lines.length; from += length) {
    const known = before[blocks.length];
    const size = Math.min(length, lines.length - from);
    let same = known?.length === size;
    for (let at = 0; same && at < size; at++) same = known?.[at] === lines[from + at];
    blocks.push(same && known ? known : lines.slice(from, from + size));
  }
  return blocks;
}
