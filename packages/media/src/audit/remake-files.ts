import type { RenditionName } from "../media.ts";
import type { ObjectStore } from "../object-store.ts";
import type { Bitmap } from "../processing/decode-image.ts";
import { type EncodedImage, encodeImage } from "../processing/encode-image.ts";
import { readOwnImage, remakeRendition } from "../processing/remake-image.ts";
import { bothKeys } from "./missing-files.ts";

async function firstReadable(store: ObjectStore, keys: readonly string[]): Promise<Bitmap | null> {
  for (const key of keys) {
    const bitmap = await readOwnImage(await store.get(key));
    if (bitmap) return bitmap;
  }
  return null;
}

async function putMissing(store: ObjectStore, webp: string, missing: readonly string[], image: EncodedImage) {
  const [webpKey, jpegKey] = bothKeys(webp);
  if (missing.includes(jpegKey)) await store.put(jpegKey, image.jpeg, "image/jpeg");
  if (missing.includes(webpKey)) await store.put(webpKey, image.webp, "image/webp");
}

/**
 * Makes the missing file of a profile picture from the other one, and once more when somebody has replaced that one
 * meanwhile. Returns false when there is none to be read.
 */
export async function remakePicture(store: ObjectStore, webp: string, missing: readonly string[]): Promise<boolean> {
  const [source = webp] = bothKeys(webp).filter((key) => !missing.includes(key));
  for (;;) {
    const seen = await store.head(source);
    const bitmap = await readOwnImage(await store.get(source));
    if (!bitmap) return false;
    await putMissing(store, webp, missing, await encodeImage(bitmap));
    if ((await store.head(source))?.version === seen?.version) return true;
  }
}

/** The renditions that show the whole photo, the largest first; of the square thumbnail no other is made. */
const wholeRenditions = ["full", "feed"] as const;

/**
 * Makes the missing files of a photo from those that are there, each from the same rendition or else from the largest.
 * Returns false when none that shows the whole photo can be read.
 */
export async function remakePhoto(
  store: ObjectStore,
  renditions: Record<RenditionName, string>,
  missing: readonly string[],
): Promise<boolean> {
  const whole = await firstReadable(
    store,
    wholeRenditions.flatMap((name) => bothKeys(renditions[name])),
  );
  if (!whole) return false;
  for (const name of ["thumb", "feed", "full"] as const) {
    const keys = bothKeys(renditions[name]);
    if (!keys.some((key) => missing.includes(key))) continue;
    const itself = await firstReadable(store, keys);
    const image = itself ? await encodeImage(itself) : await remakeRendition(whole, name);
    await putMissing(store, renditions[name], missing, image);
  }
  return true;
}
