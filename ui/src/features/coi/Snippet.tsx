import { Fragment } from "react";
import type { SnippetPiece } from "@/ipc/generated";
import s from "./Coi.module.css";

/** Words of a source with what was looked for marked in them. */
export function Snippet({ pieces }: { pieces: readonly SnippetPiece[] }) {
  return (
    <bdi dir="auto" className={s.snippet}>
      {pieces.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : <Fragment key={index}>{text}</Fragment>))}
    </bdi>
  );
}
