import sharp from "sharp";

// It keeps nothing between images and uses one thread for each, so that the work queue alone sets what they cost.
sharp.cache(false);
sharp.concurrency(1);

/**
 * What decodes, draws and encodes. A native part, which takes a tenth of a second of processor and 20 MB to load: whoever
 * needs what stands on it imports that with the first picture.
 */
export const codec = sharp;
