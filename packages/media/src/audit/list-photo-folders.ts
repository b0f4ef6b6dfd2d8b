import type { UploadIdentity } from "../media-keys.ts";
import type { ObjectStore } from "../object-store.ts";

/** The files of one photo. */
export interface PhotoFolder extends UploadIdentity {
  keys: string[];
  /** When the last of them was written. */
  modifiedAt: Date;
}

/** Every photo that has files; stores list the files of a photo one after the other. */
export async function* listPhotoFolders(store: ObjectStore): AsyncGenerator<PhotoFolder> {
  const folders: PhotoFolder[] = [];
  for await (const { key, modifiedAt } of store.list("photos/")) {
    const [, ownerId = "", ulid = ""] = key.split("/");
    const folder = folders[0];
    if (folder?.ownerId === ownerId && folder.ulid === ulid) {
      folder.keys.push(key);
      if (modifiedAt > folder.modifiedAt) folder.modifiedAt = modifiedAt;
    } else {
      yield* folders.splice(0, 1, { ownerId, ulid, keys: [key], modifiedAt });
    }
  }
  yield* folders;
}
