export { RestrictButton } from "./RestrictButton";
export { RestrictDialog } from "./RestrictDialog";
export { Restricted, Withheld } from "./Restricted";
export { restrictionOf, useClassWords, withheldOf } from "./words";
