/** A piece of a line, as pdf.js tells it. */
interface TextPiece {
  str: string;
  hasEOL: boolean;
}

/** The lines of a page from its pieces: an empty piece that ends a line is a line that ends. */
export function linesOf(pieces: readonly object[]): string {
  const words = pieces.filter((piece): piece is TextPiece => "str" in piece && "hasEOL" in piece);
  return words
    .map(({ str, hasEOL }) => str + (hasEOL ? "\n" : ""))
    .join("")
    .trim();
}
