/** A piece of a line, as pdf.js tells it. */
interface TextPiece {
  str: string;
  hasEOL: boolean;
  width?: number;
  height?: number;
  /** Where it begins on the page: the fifth number counts from the left. */
  transform?: readonly number[];
}

/** So much of its height between two pieces is a space. */
const SPACE = 0.1;

/** Whether a piece ends to the left of the one before it, as words do that run from the right: a space parted them. */
function stepsBack({ transform, width = 0, height = 0 }: TextPiece, before: TextPiece | undefined): boolean {
  const [from, last] = [transform?.[4], before?.transform?.[4]];
  if (!before || before.hasEOL || from === undefined || last === undefined) return false;
  return from + width < last - SPACE * height;
}

/** The lines of a page from its pieces: an empty piece that ends a line is a line that ends. */
export function linesOf(pieces: readonly object[]): string {
  const words = pieces.filter((piece): piece is TextPiece => "str" in piece && "hasEOL" in piece);
  return words
    .map((piece, at) => (stepsBack(piece, words[at - 1]) ? " " : "") + piece.str + (piece.hasEOL ? "\n" : ""))
    .join("")
    .trim();
}
