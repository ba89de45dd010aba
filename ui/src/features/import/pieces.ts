/** Rows asked for at a time: few enough that the window never stands still. */
export const AT_A_TIME = 250;

export interface Piece {
  next: number | null;
}

/** Long work in pieces, from `from` on, until it is done or stopped. A piece that was begun is finished. Answers where to go on, or nothing at the end. */
export async function inPieces<P extends Piece>(from: number, work: (from: number, count: number) => Promise<P>, each: (piece: P) => void, stopped: () => boolean): Promise<number | null> {
  let at: number | null = from;
  while (at !== null && !stopped()) {
    const piece: P = await work(at, AT_A_TIME);
    each(piece);
    // A core that would not move on must not keep the window busy for ever.
    if (piece.next !== null && piece.next <= at) throw new Error("the list does not move on");
    at = piece.next;
  }
  return at;
}
