import type { PhotoSummary } from "@quick-photos/client-sdk";

/** Pixels beside the stage at a desk, for people and caption (photo-viewer.tsx). */
const besidePx = 384;

/** CSS pixels of a phone's width that a file is chosen for, as in lists (picture-size.ts): the same file is there already. */
const phonePx = 360;

/** Above the widths of all files: the largest is chosen. */
const largest = "4096px";

/** The `sizes` by which a browser chooses a picture's file: enlarged, the largest there is. */
export function sizesOnStage({ width, height }: Pick<PhotoSummary, "width" | "height">, isEnlarged: boolean): string {
  if (isEnlarged) return largest;
  return `(min-width: 64rem) min(calc(100vw - ${besidePx}px), calc(100dvh * ${width / height})), min(100vw, ${phonePx}px)`;
}
