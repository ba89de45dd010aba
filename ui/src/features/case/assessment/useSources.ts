import { useMemo } from "react";
import { useQuery } from "@/ipc";
import type { CaseFile, EvidenceSource, SourceKind } from "@/ipc/generated";
import { nameOf } from "../interviews/people";
import { useDocumentName } from "../people/DocumentCard";
import { useQuotes, type Quote } from "./lines";
import { lineSource, sourceKey, type Known } from "./sources";

export interface Sources {
  /** Country information that the case cites. */
  citations: Known[];
  quotes: Quote[];
  /** Identity documents and scans of the case. */
  papers: Known[];
  of(source: EvidenceSource): Known | undefined;
  quoteOf(line: string): Quote | undefined;
}

/** Everything in a case that a finding can rest on. */
export function useSources(file: CaseFile): Sources {
  const quotes = useQuotes(file);
  const documentName = useDocumentName();
  const cited = useQuery("coi.cited", { application: file.id });
  return useMemo(() => {
    const paper = (kind: SourceKind, id: string, label: string, person: string | null): Known => ({ source: { kind, id }, label, detail: person ? nameOf(file, person) : "" });
    const papers = [
      ...file.folder.documents.map(({ document }) => paper("document", document.id, documentName(document), document.person)),
      ...file.folder.attachments.map((scan) => paper("attachment", scan.id, scan.title, scan.person)),
    ];
    const lines = quotes.all.map((quote): Known => ({ source: lineSource(quote.line.id), label: quote.label, detail: quote.line.text.slice(0, 120), quote }));
    const citations = (cited.data ?? []).map(
      (citation): Known => ({ source: { kind: "citation", id: citation.id }, label: citation.source.title, detail: citation.quote?.text.slice(0, 120) ?? citation.source.publisher, citation }),
    );
    const byKey = new Map([...lines, ...papers, ...citations].map((one) => [sourceKey(one.source), one]));
    return { quotes: quotes.all, papers, citations, of: (source: EvidenceSource) => byKey.get(sourceKey(source)), quoteOf: quotes.of };
  }, [file, quotes, documentName, cited.data]);
}
