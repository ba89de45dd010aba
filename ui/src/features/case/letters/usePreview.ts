import { call, useLatest, type Args, type Failure } from "@/ipc";

/** Milliseconds: none, for one letter is made at a time, and the next is of what is typed by then. */
const PAUSE = 0;

export interface PreviewState {
  pdf: string | undefined;
  failure: Failure | null;
  /** When what the pages show was typed; what draws them says how long it took. */
  asked: number;
}

type Typeset = "letter.preview" | "paper.preview";

/** The letter or paper as it would be, as the form changes. */
export function usePreview<K extends Typeset>(command: K, form: Args<K> | null): PreviewState {
  const { answer, ...state } = useLatest((question: Args<K>) => call(command, question), form, PAUSE);
  return { pdf: answer?.pdf, ...state };
}
