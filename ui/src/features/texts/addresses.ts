import type { TextName } from "@/ipc/generated";

export const TEXTS = "#/texts";

export const listHref = (kind: TextName["kind"]): string => (kind === "letter" ? TEXTS : `${TEXTS}/clauses`);

export const textHref = ({ kind, name, language }: TextName): string => `${TEXTS}/${kind}/${encodeURIComponent(name)}/${language}`;
