import { useEffect, type ReactNode } from "react";
import type { Args, Failure } from "@/ipc";
import { PreviewPane } from "../letters/PreviewPane";
import { usePreview } from "../letters/usePreview";

/** The letter that a draft becomes. It follows by itself: the form beside it is not drawn anew with each letter that comes. */
export function DraftPreview({ asked, controls, onFailure }: { asked: Args<"letter.preview"> | null; controls: ReactNode; onFailure(failure: Failure | null): void }) {
  const preview = usePreview("letter.preview", asked);
  const { failure } = preview;
  useEffect(() => onFailure(failure), [failure, onFailure]);
  return <PreviewPane preview={preview} controls={controls} />;
}
