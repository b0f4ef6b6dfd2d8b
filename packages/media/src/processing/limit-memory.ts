import sharp from "sharp";

/** Makes libvips keep nothing between images and use one thread for each, so that the work queue alone sets the cost. */
export function limitMemory(): void {
  sharp.cache(false);
  sharp.concurrency(1);
}
