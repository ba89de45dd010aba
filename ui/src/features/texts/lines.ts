/** Where a line of a text begins, as a place in the text; the line is counted from 1. */
export function startOf(text: string, line: number): number {
  let at = 0;
  for (let left = line; left > 1; left -= 1) {
    const next = text.indexOf("\n", at);
    if (next < 0) return text.length;
    at = next + 1;
  }
  return at;
}

/** The place of a character of a line, both counted from 1; characters are counted as people do, not in halves. */
export function placeOf(text: string, line: number, column: number): number {
  const start = startOf(text, line);
  const end = text.indexOf("\n", start);
  const words = [...text.slice(start, end < 0 ? undefined : end)];
  return start + words.slice(0, column - 1).join("").length;
}

/** Line and character of a place in the text, from 1. */
export function lineAt(text: string, place: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < place; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}

/** A text with something put in the place of what is chosen; and where the cursor stands then. */
export function inserted(text: string, from: number, to: number, words: string): { text: string; cursor: number } {
  return { text: text.slice(0, from) + words + text.slice(to), cursor: from + words.length };
}
