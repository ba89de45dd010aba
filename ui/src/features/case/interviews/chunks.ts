const LENGTH = 2000;

/** A long text in parts that end where a line, a sentence or at least a word ends. Together they are the text. */
export function chunks(text: string, length = LENGTH): string[] {
  const parts: string[] = [];
  let from = 0;
  while (text.length - from > length) {
    const piece = text.slice(from, from + length);
    const ends = [piece.lastIndexOf("\n"), Math.max(piece.lastIndexOf(". "), piece.lastIndexOf("؟ "), piece.lastIndexOf("? ")) + 1, piece.lastIndexOf(" ")];
    const end = ends.find((at) => at > length / 2) ?? length - 1;
    parts.push(text.slice(from, from + end + 1));
    from += end + 1;
  }
  parts.push(text.slice(from));
  return parts;
}
