import type { Crop } from "@/ipc/generated";

/** A portrait is 35 wide and 45 high, as on a passport. */
const RATIO = 35 / 45;
/** Pixels across that a portrait needs at least. */
const LEAST = 240;
/** Part of the frame's own size that one key moves it, and by which it grows or shrinks. */
export const STEP = 0.05;
export const GROWTH = 1.1;

export interface Size {
  width: number;
  height: number;
}

const within = (value: number, most: number) => Math.min(Math.max(value, 0), Math.max(most, 0));

/** The frame of a width in pixels, around a middle in fractions, pushed into the picture. */
function frame(size: Size, pixels: number, middle: { x: number; y: number }): Crop {
  const most = Math.min(size.width, size.height * RATIO);
  const across = Math.min(Math.max(pixels, Math.min(LEAST, most)), most);
  const width = Math.min(across / size.width, 1);
  const height = Math.min(across / RATIO / size.height, 1);
  return { x: within(middle.x - width / 2, 1 - width), y: within(middle.y - height / 2, 1 - height), width, height };
}

/** The largest frame, in the middle and rather above it: faces are. */
export const largest = (size: Size): Crop => frame(size, Infinity, { x: 0.5, y: 0.45 });

/** Moved by parts of its own size. */
export function moved(crop: Crop, across: number, down: number): Crop {
  return { ...crop, x: within(crop.x + across * crop.width, 1 - crop.width), y: within(crop.y + down * crop.height, 1 - crop.height) };
}

/** Made larger or smaller around its middle. */
export function grown(crop: Crop, factor: number, size: Size): Crop {
  return frame(size, crop.width * size.width * factor, { x: crop.x + crop.width / 2, y: crop.y + crop.height / 2 });
}

/** Whether a face could be known by what the frame holds. */
export const isFine = (crop: Crop, size: Size): boolean => Math.round(crop.width * size.width) >= LEAST;

/** What a key does with the frame; null when it is none of its keys. */
export function keyed(key: string, crop: Crop, size: Size): Crop | null {
  switch (key) {
    case "ArrowLeft":
      return moved(crop, -STEP, 0);
    case "ArrowRight":
      return moved(crop, STEP, 0);
    case "ArrowUp":
      return moved(crop, 0, -STEP);
    case "ArrowDown":
      return moved(crop, 0, STEP);
    case "+":
    case "=":
      return grown(crop, GROWTH, size);
    case "-":
      return grown(crop, 1 / GROWTH, size);
    case "Home":
      return largest(size);
    default:
      return null;
  }
}
