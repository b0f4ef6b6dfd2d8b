/** What keeps an image from being built, in words for whoever asked for it. */
export class ImageError extends Error {
  override name = "ImageError";
}
