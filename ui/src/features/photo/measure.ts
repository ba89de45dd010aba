import type { Size } from "./crop";

/** Width and height of a picture as it is seen upright; nothing when this window cannot show it. */
export function measure(url: string): Promise<Size | null> {
  return new Promise((found) => {
    const image = new Image();
    image.onload = () => found({ width: image.naturalWidth, height: image.naturalHeight });
    image.onerror = () => found(null);
    image.src = url;
  });
}
