import workerUrl from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";
import { linesOf } from "./pdfText";

export type PdfBytes = Uint8Array | string;

function unpack(bytes: PdfBytes): Uint8Array {
  if (typeof bytes !== "string") return bytes.slice();
  const packed = atob(bytes);
  return Uint8Array.from(packed, (letter) => letter.charCodeAt(0));
}

/** pdf.js comes in only when a document is first looked at; its worker stays, for starting one takes longer than drawing. */
async function load() {
  const { getDocument, GlobalWorkerOptions, PDFWorker } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  GlobalWorkerOptions.workerSrc = workerUrl;
  return { getDocument, worker: new PDFWorker() };
}
let loaded: ReturnType<typeof load> | undefined;
const library = () => (loaded ??= load());

/**
 * A document of strangers is read by a worker, which reaches neither the page nor the core, and comes out as lines and
 * pictures: no forms of XFA, no scripts, no annotations that can be pressed, nothing fetched, no code made at run time
 * (the page's policy forbids that too), no picture larger than a large scan.
 */
const CLOSED = {
  useWasm: false,
  useSystemFonts: false,
  disableFontFace: true,
  disableAutoFetch: true,
  enableXfa: false,
  isEvalSupported: false,
  stopAtErrors: false,
  maxImageSize: 64 * 1024 * 1024,
  canvasMaxAreaInBytes: 256 * 1024 * 1024,
} as const;

/** The text of every page; a page that is a picture has none. */
export async function readPages(bytes: Uint8Array, signal: AbortSignal): Promise<string[]> {
  const { getDocument, worker } = await library();
  const loading = getDocument({ worker, data: bytes.slice(), ...CLOSED });
  try {
    const opened = await loading.promise;
    const texts: string[] = [];
    for (let number = 1; number <= opened.numPages && !signal.aborted; number++) {
      const page = await opened.getPage(number);
      texts.push(linesOf((await page.getTextContent()).items));
      page.cleanup();
    }
    return texts;
  } finally {
    void loading.destroy();
  }
}

/** A document that is being looked at. */
export interface OpenPdf {
  /**
   * Width and height of every page as it is shown, in pixels of the page. A page that was not looked at yet stands there
   * as large as the first; once it is drawn, its own size does.
   */
  sheets: readonly { width: number; height: number }[];
  /** Draws a page, crisp on this screen. */
  draw(index: number): Promise<HTMLCanvasElement>;
  /** The words of a page, for those who listen. */
  words(index: number): Promise<string>;
  /** What was kept to draw a page is let go. */
  release(index: number): void;
  close(): void;
}

/** Pages that are looked at when a document is opened: a letter whole, of a long scan what is seen first. */
const AT_FIRST = 6;

/**
 * Opens a document to be shown at a width. Its pages come in as they are shown: one of ten thousand opens as fast as a letter. Letters are drawn as outlines: as text the Linux webview moves each of them to
 * a whole pixel, and fonts would have to be set up anew for every document.
 */
export async function openPdf(bytes: PdfBytes, width: number): Promise<OpenPdf> {
  const { getDocument, worker } = await library();
  const loading = getDocument({ worker, data: unpack(bytes), ...CLOSED });
  const close = () => void loading.destroy();
  try {
    const opened = await loading.promise;
    const ratio = Math.max(1, window.devicePixelRatio || 1);
    const sheets: { width: number; height: number }[] = [];
    const take = async (index: number) => {
      const page = await opened.getPage(index + 1);
      const viewport = page.getViewport({ scale: (width / page.getViewport({ scale: 1 }).width) * ratio });
      sheets[index] = { width: Math.floor(viewport.width / ratio), height: Math.floor(viewport.height / ratio) };
      return { page, viewport };
    };
    const taken = new Map<number, ReturnType<typeof take>>();
    const of = (index: number) => {
      if (index < 0 || index >= opened.numPages) throw new RangeError(`there is no page ${index}`);
      const known = taken.get(index) ?? take(index);
      taken.set(index, known);
      return known;
    };
    for (let index = 0; index < Math.min(AT_FIRST, opened.numPages); index++) await of(index);
    const [first] = sheets;
    while (first && sheets.length < opened.numPages) sheets.push(first);
    return {
      sheets,
      async draw(index) {
        const { page, viewport } = await of(index);
        const canvas = document.createElement("canvas");
        canvas.width = Math.floor(viewport.width);
        canvas.height = Math.floor(viewport.height);
        canvas.style.inlineSize = `${Math.floor(viewport.width / ratio)}px`;
        // As if for print: in one go, not a piece with each frame of the screen.
        await page.render({ canvas, viewport, intent: "print" }).promise;
        return canvas;
      },
      async words(index) {
        const content = await (await of(index)).page.getTextContent();
        return content.items.map((item) => ("str" in item ? item.str : "")).join(" ");
      },
      release(index) {
        const known = taken.get(index);
        taken.delete(index);
        // A page that could not be read holds nothing; whoever asked for it was told.
        void known?.then(({ page }) => page.cleanup(), () => undefined);
      },
      close,
    };
  } catch (failure) {
    close();
    throw failure;
  }
}
