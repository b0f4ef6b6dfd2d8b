import type { LocalMedia } from "@quick-photos/media/local";

/** What takes pictures in and turns them into files; a folder's media, whoever asked for the upload. */
export type PictureStore = Pick<LocalMedia, "createUpload" | "receive" | "finishPhoto" | "finishPicture">;

/** The content type of every picture drawn here. */
export const pictureType = "image/jpeg";

async function* bodyOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Delivers the bytes of an upload that was asked for, as a client's PUT would. */
export async function deliverPicture(
  store: Pick<PictureStore, "receive">,
  uploadId: string,
  bytes: Uint8Array,
): Promise<void> {
  await store.receive(uploadId, bodyOf(bytes), bytes.byteLength);
}

/** Uploads a picture for a photo whose ULID is decided already, and returns the upload's id. */
export async function uploadPicture(
  store: PictureStore,
  { ownerId, ulid, bytes }: { ownerId: string; ulid: string; bytes: Uint8Array },
): Promise<string> {
  const ticket = { ownerId, ulid, contentType: pictureType, byteLength: bytes.byteLength };
  const { uploadId } = await store.createUpload(ticket);
  await deliverPicture(store, uploadId, bytes);
  return uploadId;
}
