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

export interface Drawing {
  width: number;
  signal: AbortSignal;
  /** Something newer waits to be drawn: the page at hand is still finished, the others are left as they are. */
  stale(): boolean;
  /** A page is drawn: its canvas, which one it is, and how many there are. */
  onPage(canvas: HTMLCanvasElement, index: number, pages: number): void;
  /** The words of a page, for those who listen. They come after all the pages. */
  onWords(text: string, index: number): void;
}

/**
 * Every page at the wanted width, crisp on this screen. Letters are drawn as outlines: as text the Linux webview
 * moves each of them to a whole pixel, and fonts would have to be set up anew for every document.
 */
export async function drawPages(bytes: PdfBytes, { width, signal, stale, onPage, onWords }: Drawing): Promise<void> {
  const { getDocument, worker } = await library();
  if (signal.aborted) return;
  const loading = getDocument({ worker, data: unpack(bytes), ...CLOSED });
  const stop = () => void loading.destroy();
  signal.addEventListener("abort", stop, { once: true });
  try {
    const opened = await loading.promise;
    const pages = await Promise.all(Array.from({ length: opened.numPages }, (_, index) => opened.getPage(index + 1)));
    for (const [index, page] of pages.entries()) {
      const scale = width / page.getViewport({ scale: 1 }).width;
      const ratio = Math.max(1, window.devicePixelRatio || 1);
      const viewport = page.getViewport({ scale: scale * ratio });
      const canvas = document.createElement("canvas");
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      canvas.style.inlineSize = `${Math.floor(viewport.width / ratio)}px`;
      // As if for print: in one go, not a piece with each frame of the screen.
      await page.render({ canvas, viewport, intent: "print" }).promise;
      if (signal.aborted) return;
      onPage(canvas, index, pages.length);
      if (stale()) return;
    }
    for (const [index, page] of pages.entries()) {
      const content = await page.getTextContent();
      if (signal.aborted || stale()) return;
      onWords(content.items.map((item) => ("str" in item ? item.str : "")).join(" "), index);
    }
  } finally {
    signal.removeEventListener("abort", stop);
    stop();
  }
}
