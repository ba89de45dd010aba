export { Cited } from "./Cited";
export { SourcePicker, type SourcePickerProps } from "./SourcePicker";
export { SourceState } from "./SourceState";
