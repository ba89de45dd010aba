import { beforeEach, expect, test, vi } from "vitest";
import { openPdf } from "./pdf";

const PAGES = 10_000;
/** Pages that were asked for, how many at once at most, and what was let go. */
const log = vi.hoisted(() => ({ asked: [] as number[], now: 0, most: 0, cleaned: [] as number[] }));

vi.mock("pdfjs-dist/legacy/build/pdf.worker.min.mjs?url", () => ({ default: "worker" }));
vi.mock("pdfjs-dist/legacy/build/pdf.mjs", () => ({
  GlobalWorkerOptions: {},
  PDFWorker: class {},
  getDocument: () => ({
    destroy: () => Promise.resolve(),
    promise: Promise.resolve({
      numPages: 10_000,
      getPage: async (number: number) => {
        log.asked.push(number);
        log.most = Math.max(log.most, ++log.now);
        await new Promise((resolve) => setTimeout(resolve, 0));
        log.now--;
        if (number === 666) throw new Error("a damaged page");
        return {
          // Every tenth lies on its side.
          getViewport: ({ scale }: { scale: number }) => (number % 10 === 0 ? { width: 800 * scale, height: 600 * scale } : { width: 600 * scale, height: 800 * scale }),
          render: () => ({ promise: Promise.resolve() }),
          getTextContent: () => Promise.resolve({ items: [{ str: `page ${number}` }] }),
          cleanup: () => log.cleaned.push(number),
        };
      },
    }),
  }),
}));

beforeEach(() => Object.assign(log, { asked: [], now: 0, most: 0, cleaned: [] }));

test("a document of ten thousand pages is not read whole to be opened", async () => {
  const pdf = await openPdf(new Uint8Array(1), 600);
  expect(pdf.sheets.length).toBe(PAGES);
  expect(pdf.sheets[PAGES - 1]).toEqual({ width: 600, height: 800 });
  expect(log.asked.length).toBeLessThan(10);
  expect(log.most).toBe(1);
});

test("a page comes in when it is shown, once, with its own size, and is let go", async () => {
  const pdf = await openPdf(new Uint8Array(1), 600);
  log.asked = [];
  const [canvas, words] = await Promise.all([pdf.draw(4999), pdf.words(4999)]);
  expect(log.asked).toEqual([5000]);
  expect([canvas.width, canvas.height, words]).toEqual([600, 450, "page 5000"]);
  expect(pdf.sheets[4999]).toEqual({ width: 600, height: 450 });
  expect(pdf.sheets[4998]).toEqual({ width: 600, height: 800 });
  pdf.release(4999);
  await vi.waitFor(() => expect(log.cleaned).toEqual([5000]));
  await pdf.words(4999);
  expect(log.asked).toEqual([5000, 5000]);
});

test("a page that cannot be read says so, and those that there are not do", async () => {
  const pdf = await openPdf(new Uint8Array(1), 600);
  await expect(pdf.draw(665)).rejects.toThrow("a damaged page");
  pdf.release(665);
  await expect(pdf.draw(PAGES)).rejects.toThrow(RangeError);
});
