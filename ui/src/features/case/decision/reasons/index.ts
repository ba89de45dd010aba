export { allTakenOver, textsOf, wholeReasons } from "./paragraphs";
export { ReadReasons } from "./ReadReasons";
export { ReasonFields, type EditReasons } from "./ReasonFields";
