export { PhotoDrawer } from "./PhotoDrawer";
export { Portrait } from "./Portrait";
export { usePortrait } from "./usePortrait";
