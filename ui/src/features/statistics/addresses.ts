import { href } from "@/app/router";
import type { CountQuestion } from "@/ipc/generated";

/** The cases behind a figure: the question stands in the address, so that "back" comes back to it. */
export const casesHref = (question: CountQuestion, title: string): string => href(["statistics", "cases"], { question: JSON.stringify(question), title });

/** The cases in which a time limit is overdue. */
export const overdueHref = (deadline: string, title: string): string => href(["statistics", "cases"], { deadline, title });

export function readQuestion(text: string | null): CountQuestion | null {
  try {
    const read: unknown = JSON.parse(text ?? "");
    return typeof read === "object" && read !== null && "measure" in read && "period" in read ? (read as CountQuestion) : null;
  } catch {
    return null;
  }
}
