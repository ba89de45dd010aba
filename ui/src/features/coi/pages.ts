/** Letters of a page by which it has a text: a lone number at the foot of a picture is none. */
const LEAST = 20;

/** A line of strokes, or the sign that ends a page in plain text. */
const NEXT_PAGE = /\f|^[ \t]*-{3,}[ \t]*$/m;

/** The pages of a pasted text: a line of three strokes begins the next. */
export function pagesOf(text: string): string[] {
  const pages = text.split(NEXT_PAGE).map((page) => page.trim());
  return pages.some(Boolean) ? pages : [];
}

/** How many pages have a text of their own. */
export function readable(pages: readonly string[]): number {
  return pages.filter((page) => page.trim().length >= LEAST).length;
}

/** The page to show: the one asked for, or the next that has a text, or the last. */
export function nearest(wanted: number, known: readonly number[]): number | undefined {
  return known.find((page) => page >= wanted) ?? known.at(-1);
}
