import { useEffect, useState } from "react";
import { readPages } from "@/components/pdf";
import { contentOf, uploadFault } from "@/features/case/forms/upload";
import { call, Failure } from "@/ipc";

export interface PdfText {
  pages: readonly string[];
  busy: boolean;
  /** Its text could not be read. */
  failed: boolean;
  /** Why the core keeps no such file. Nothing of it was read. */
  refused: Failure | null;
}

const NOTHING: PdfText = { pages: [], busy: false, failed: false, refused: null };

/** The text of a document's pages. The core looks at the file first: what it refuses is opened by nothing on the page. */
export function usePdfText(file: File | null): PdfText {
  const [read, setRead] = useState<PdfText>(NOTHING);
  useEffect(() => {
    if (!file) return setRead(NOTHING);
    const left = new AbortController();
    const come = (what: Partial<PdfText>) => !left.signal.aborted && setRead({ ...NOTHING, ...what });
    setRead({ ...NOTHING, busy: true });
    inspected(file)
      .then(async () => (left.signal.aborted ? [] : readPages(new Uint8Array(await file.arrayBuffer()), left.signal)))
      .then((pages) => come({ pages }))
      .catch((failure: unknown) => come(failure instanceof Failure ? { refused: failure } : { failed: true }));
    return () => left.abort();
  }, [file]);
  return read;
}

async function inspected(file: File): Promise<void> {
  const wrong = uploadFault("file", file);
  if (wrong) throw wrong;
  await call("coi.inspect", { name: file.name, content: await contentOf(file) });
}
