import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { OpenPdf } from "./pdf";
import { showSheets } from "./pdfSheets";

/** Says which boxes are near the view, as the browser does. */
class Watch {
  static last: Watch;
  readonly watched: Element[] = [];
  connected = true;
  constructor(readonly tell: (entries: { target: Element; isIntersecting: boolean }[]) => void) {
    Watch.last = this;
  }
  observe(element: Element) {
    this.watched.push(element);
  }
  disconnect() {
    this.connected = false;
  }
  scrollTo(from: number, to: number) {
    if (this.connected) this.tell(this.watched.map((target, index) => ({ target, isIntersecting: index >= from && index <= to })));
  }
}

beforeEach(() => vi.stubGlobal("IntersectionObserver", Watch));
afterEach(() => vi.unstubAllGlobals());

function scan(pages: number) {
  const log: string[] = [];
  const pdf: OpenPdf = {
    sheets: Array.from({ length: pages }, (_, index) => ({ width: 600, height: index === 1 ? 400 : 850 })),
    draw: (index) => {
      log.push(`draw ${index}`);
      const canvas = document.createElement("canvas");
      canvas.width = 1200;
      return Promise.resolve(canvas);
    },
    words: (index) => Promise.resolve(`words of ${index}`),
    release: (index) => void log.push(`release ${index}`),
    close: () => undefined,
  };
  return { pdf, log };
}

function show(pdf: OpenPdf, list = document.createElement("div"), stale = () => false) {
  const onBroken = vi.fn();
  const shown = showSheets(pdf, { view: document.createElement("div"), list, sheet: "sheet", label: (index, all) => `Page ${index + 1} of ${all}`, stale, onBroken });
  return { list, onBroken, ...shown };
}

const drawn = (list: HTMLElement) => [...list.children].flatMap((box, index) => (box.querySelector("canvas") ? [index] : []));

const wait = () => new Promise((resolve) => setTimeout(resolve, 0));

test("a long scan has every box, and only what is near is drawn", async () => {
  const { pdf, log } = scan(500);
  const { list, shown } = show(pdf);
  expect(list.children.length).toBe(500);
  expect((list.children[1] as HTMLElement).style.blockSize).toBe("400px");
  expect((list.children[400] as HTMLElement).style.blockSize).toBe("850px");
  Watch.last.scrollTo(0, 3);
  await shown;
  expect(drawn(list)).toEqual([0, 1, 2, 3]);
  expect(list.children[2]?.querySelector("canvas")?.getAttribute("aria-label")).toBe("Page 3 of 500");

  for (let from = 1; from < 490; from += 7) {
    Watch.last.scrollTo(from, from + 3);
    await wait();
    expect(drawn(list)).toEqual([from, from + 1, from + 2, from + 3]);
  }
  expect(log).toContain("release 0");
});

test("whoever listens hears all pages, drawn or not", async () => {
  const { list, shown } = show(scan(40).pdf);
  Watch.last.scrollTo(0, 1);
  await shown;
  await vi.waitFor(() => expect(list.children[39]?.querySelector("p")?.textContent).toBe("words of 39"));
  expect(drawn(list)).toEqual([0, 1]);
});

test("a page that was left while it was drawn is let go", async () => {
  const { pdf, log } = scan(40);
  let finish: () => void = () => undefined;
  const draw = pdf.draw.bind(pdf);
  pdf.draw = async (index) => {
    if (index === 5) await new Promise<void>((resolve) => (finish = resolve));
    return draw(index);
  };
  const { list, shown } = show(pdf);
  Watch.last.scrollTo(5, 5);
  await wait();
  Watch.last.scrollTo(20, 21);
  finish();
  await shown;
  await wait();
  expect(drawn(list)).toEqual([20, 21]);
  expect(log).toContain("release 5");
});

test("a letter is drawn whole, and its old pages stay until the new are there", async () => {
  const first = show(scan(3).pdf);
  await first.shown;
  expect(drawn(first.list)).toEqual([0, 1, 2]);
  const before = first.list.children[0]?.querySelector("canvas");
  first.stop();
  const second = show(scan(2).pdf, first.list);
  expect(first.list.children[0]?.querySelector("canvas")).toBe(before);
  await second.shown;
  expect(first.list.children.length).toBe(2);
  expect(first.list.children[0]?.querySelector("canvas")).not.toBe(before);
});

test("what is stopped draws no more, and what cannot be drawn is said", async () => {
  const stopped = show(scan(40).pdf);
  stopped.stop();
  Watch.last.scrollTo(0, 9);
  await wait();
  expect(drawn(stopped.list)).toEqual([]);

  const { pdf } = scan(3);
  pdf.draw = () => Promise.reject(new Error("a damaged page"));
  const broken = show(pdf);
  await broken.shown;
  expect(broken.onBroken).toHaveBeenCalled();
});

test("a page that is not as large as the first gets its own size when it is drawn", async () => {
  const { pdf } = scan(500);
  const sizes = pdf.sheets as { width: number; height: number }[];
  const draw = pdf.draw.bind(pdf);
  pdf.draw = (index) => {
    sizes[index] = { width: 900, height: 300 };
    return draw(index);
  };
  const { list, shown } = show(pdf);
  Watch.last.scrollTo(400, 401);
  await shown;
  const box = list.children[400] as HTMLElement;
  expect([box.style.inlineSize, box.style.blockSize]).toEqual(["900px", "300px"]);
  expect((list.children[402] as HTMLElement).style.blockSize).toBe("850px");
});
