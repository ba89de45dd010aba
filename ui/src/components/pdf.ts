import workerUrl from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";

export type PdfBytes = Uint8Array | string;
export interface DrawnPage {
  canvas: HTMLCanvasElement;
  text: string;
}

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

/** Every page at the wanted width, crisp on this screen, on canvases not yet shown. */
export async function drawPages(bytes: PdfBytes, { width, signal }: { width: number; signal: AbortSignal }): Promise<DrawnPage[]> {
  const { getDocument, worker } = await library();
  const loading = getDocument({ worker, data: unpack(bytes), useWasm: false, useSystemFonts: false, disableAutoFetch: true });
  const stop = () => void loading.destroy();
  signal.addEventListener("abort", stop, { once: true });
  try {
    const opened = await loading.promise;
    const pages: DrawnPage[] = [];
    for (let number = 1; number <= opened.numPages; number++) {
      const page = await opened.getPage(number);
      const scale = width / page.getViewport({ scale: 1 }).width;
      const ratio = Math.max(1, window.devicePixelRatio || 1);
      const viewport = page.getViewport({ scale: scale * ratio });
      const canvas = document.createElement("canvas");
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      canvas.style.inlineSize = `${Math.floor(viewport.width / ratio)}px`;
      await page.render({ canvas, viewport }).promise;
      const content = await page.getTextContent();
      pages.push({ canvas, text: content.items.map((item) => ("str" in item ? item.str : "")).join(" ") });
    }
    return pages;
  } finally {
    signal.removeEventListener("abort", stop);
    stop();
  }
}
