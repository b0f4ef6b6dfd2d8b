import type { WebpOptions } from "sharp";

/** How every rendition is encoded; 80 is where more bytes stop being visible on photos, 4 is the encoder's default. */
export const webpOptions: WebpOptions = { quality: 80, effort: 4 };
