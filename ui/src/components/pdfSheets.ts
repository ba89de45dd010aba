import type { OpenPdf } from "./pdf";

/** Pages of a short document are all drawn: nothing is gained by taking one away. */
const SHORT = 6;
/** How far beyond the view pages are drawn beforehand, in heights of the view, to each side. */
const BEYOND = "150% 0px";

export interface Sheets {
  /** The part of the page that scrolls. */
  view: HTMLElement;
  /** Holds a box for each page. */
  list: HTMLElement;
  /** Class of a box. */
  sheet: string;
  /** The name of a page for those who listen. */
  label(index: number, pages: number): string;
  /** Something newer waits to be shown: the page at hand is still finished, the others are left as they are. */
  stale(): boolean;
  /** A page cannot be drawn. */
  onBroken(failure: unknown): void;
}

/** Stops drawing; the pages that were drawn stay until others take their place. */
export type Stop = () => void;

/**
 * Shows a document in boxes of the size of its pages. Only what is near the view is drawn, and what is far is let go: a
 * scan of five hundred pages takes no more memory than one of ten. The words of all pages are there for those who listen.
 *
 * Resolves when what is near is on screen.
 */
export function showSheets(pdf: OpenPdf, { view, list, sheet, label, stale, onBroken }: Sheets): { shown: Promise<void>; stop: Stop } {
  const pages = pdf.sheets.length;
  const boxes = pdf.sheets.map((size, index) => {
    const box = (list.children[index] as HTMLElement | undefined) ?? list.appendChild(boxed(sheet));
    fit(box, size);
    return box;
  });
  for (const left of [...list.children].slice(pages)) left.remove();

  const near = new Set<number>();
  const drawn = new Set<number>();
  let stopped = false;
  let running: Promise<void> | null = null;

  const take = (index: number) => {
    const canvas = boxes[index]?.querySelector("canvas");
    // Without a size it holds no memory, whenever it is collected.
    if (canvas) canvas.width = canvas.height = 0;
    canvas?.remove();
    if (drawn.delete(index)) pdf.release(index);
  };
  const next = () => [...near].filter((index) => !drawn.has(index)).sort((a, b) => a - b)[0];
  const run = async () => {
    for (let index = next(); index !== undefined && !stopped && !stale(); index = next()) {
      const canvas = await pdf.draw(index);
      if (stopped) return;
      drawn.add(index);
      // Its own size is known only now.
      const [box, size] = [boxes[index], pdf.sheets[index]];
      if (box && size) fit(box, size);
      if (!near.has(index)) {
        take(index);
        continue;
      }
      canvas.setAttribute("role", "img");
      canvas.setAttribute("aria-label", label(index, pages));
      const old = boxes[index]?.querySelector("canvas");
      if (old) old.replaceWith(canvas);
      else boxes[index]?.prepend(canvas);
    }
  };
  /** Draws what is near and not there yet, one page at a time. */
  const draw = () =>
    (running ??= run()
      .catch((failure: unknown) => {
        if (!stopped) onBroken(failure);
      })
      .finally(() => {
        running = null;
      }));

  const stop = () => {
    stopped = true;
    watch?.disconnect();
  };
  let watch: IntersectionObserver | undefined;
  const first =
    pages <= SHORT
      ? Promise.resolve(boxes.forEach((_, index) => near.add(index)))
      : new Promise<void>((resolve) => {
          watch = new IntersectionObserver(
            (entries) => {
              for (const { target, isIntersecting } of entries) {
                const index = boxes.indexOf(target as HTMLElement);
                if (isIntersecting) near.add(index);
                else {
                  near.delete(index);
                  take(index);
                }
              }
              resolve();
              if (!stopped) void draw();
            },
            { root: view, rootMargin: BEYOND },
          );
          for (const box of boxes) watch.observe(box);
        });
  const shown = first.then(draw);
  // After what is seen: whoever listens waits a moment longer than whoever looks.
  const tell = async () => {
    for (const [index, box] of boxes.entries()) {
      if (stopped || stale()) return;
      const text = await pdf.words(index);
      const words = box.querySelector("p");
      if (words && !stopped) words.textContent = text;
      if (!drawn.has(index)) pdf.release(index);
    }
  };
  void shown.then(tell).catch((failure: unknown) => {
    if (!stopped) onBroken(failure);
  });
  return { shown, stop };
}

function fit(box: HTMLElement, { width, height }: OpenPdf["sheets"][number]) {
  box.style.inlineSize = `${width}px`;
  box.style.blockSize = `${height}px`;
}

function boxed(name: string): HTMLElement {
  const box = document.createElement("div");
  box.className = name;
  const words = document.createElement("p");
  words.className = "visually-hidden";
  words.dir = "auto";
  box.append(words);
  return box;
}
