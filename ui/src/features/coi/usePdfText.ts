import { useEffect, useState } from "react";
import { readPages } from "@/components/pdf";

export interface PdfText {
  pages: readonly string[];
  busy: boolean;
  /** It could not be read; what the file really is, the core says. */
  failed: boolean;
}

const NOTHING: PdfText = { pages: [], busy: false, failed: false };

/** The text of a document's pages, read as soon as it is chosen. */
export function usePdfText(file: File | null): PdfText {
  const [read, setRead] = useState<PdfText>(NOTHING);
  useEffect(() => {
    if (!file) return setRead(NOTHING);
    const left = new AbortController();
    setRead({ ...NOTHING, busy: true });
    file
      .arrayBuffer()
      .then((bytes) => readPages(new Uint8Array(bytes), left.signal))
      .then((pages) => !left.signal.aborted && setRead({ pages, busy: false, failed: false }))
      .catch(() => !left.signal.aborted && setRead({ ...NOTHING, failed: true }));
    return () => left.abort();
  }, [file]);
  return read;
}
