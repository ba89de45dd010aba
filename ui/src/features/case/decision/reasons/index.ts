export { allTakenOver, textsOf, wholeReasons } from "./paragraphs";
export { ReadReasons } from "./ReadReasons";
export { ReasonFields } from "./ReasonFields";
