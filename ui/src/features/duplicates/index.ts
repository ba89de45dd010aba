export { LinkedTo } from "./LinkedTo";
export { DuplicatePanel, type DuplicatePanelProps } from "./DuplicatePanel";
