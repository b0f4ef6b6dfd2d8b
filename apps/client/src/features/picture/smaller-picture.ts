import { makeSmaller } from "./make-smaller.ts";
import { withImage } from "./with-image.ts";

/** Returns a picture as a plain JPEG of fewer bytes and pixels; null when this browser cannot make one. */
export const smallerPicture = (file: File): Promise<File | null> =>
  withImage(file, (image) => makeSmaller(image, file.name));
