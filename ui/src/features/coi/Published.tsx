import { BidiText } from "@/components";
import type { SourceBrief } from "@/ipc/generated";
import { useSourceWords } from "./useSourceWords";

/** Who published a source and when, each in its own direction of writing. */
export function Published({ source }: { source: SourceBrief }) {
  const { day } = useSourceWords();
  return (
    <>
      <BidiText>{source.publisher}</BidiText>
      <bdi>{day(source.published)}</bdi>
    </>
  );
}
