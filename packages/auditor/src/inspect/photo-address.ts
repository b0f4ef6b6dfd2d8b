import { type PhotoAddress, parsePhotoId } from "@quick-photos/db";

/** Returns the address inside a photo id; throws TypeError when it is not one. */
export function photoAddress(photoId: string): PhotoAddress {
  const address = parsePhotoId(photoId);
  if (!address) throw new TypeError(`"${photoId}" is no photo id`);
  return address;
}
