import { fallbackKey } from "../fallback-key.ts";
import { photoManifestKey } from "../media-keys.ts";
import type { Auditor } from "./auditor.ts";
import { inBatches } from "./in-batches.ts";
import { listPhotoFolders, type PhotoFolder } from "./list-photo-folders.ts";
import type { PhotoRow } from "./media-rows.ts";

const idOf = ({ ownerId, ulid }: { ownerId: string; ulid: string }) => `${ownerId}/${ulid}`;

/** Finds files without a row, and files that their row does not name. */
export async function auditPhotoFiles(auditor: Auditor): Promise<void> {
  for await (const folders of inBatches(listPhotoFolders(auditor.store))) {
    auditor.count(folders.reduce((total, { keys }) => total + keys.length, 0));
    const settled = folders.filter(({ modifiedAt }) => auditor.isSettled(modifiedAt));
    const rows = new Map((await auditor.rows.photosAmong(settled)).map((row) => [idOf(row), row]));
    for (const folder of settled) await auditFolder(auditor, folder, rows.get(idOf(folder)));
  }
}

async function auditFolder(auditor: Auditor, folder: PhotoFolder, row: PhotoRow | undefined): Promise<void> {
  const manifest = photoManifestKey(folder);
  if (row) {
    const named = new Set([manifest, ...row.keys, ...row.keys.map(fallbackKey)]);
    for (const key of folder.keys) if (!named.has(key)) await auditor.find("strayFile", key);
    return;
  }
  // Without its manifest a photo is not finished, so nobody publishes it from then on; who has just done so is seen.
  const content = folder.keys.includes(manifest) ? await auditor.store.get(manifest) : null;
  if (content) await auditor.find("photoWithoutRow", manifest);
  const [published] = await auditor.rows.photosAmong([folder]);
  if (published) {
    if (content && auditor.repairs) await auditor.store.put(manifest, content, "application/json");
    return;
  }
  for (const key of folder.keys) if (key !== manifest) await auditor.find("photoWithoutRow", key);
}

/** Finds rows that name a file which is not there. */
export async function auditPhotoRows(auditor: Auditor): Promise<void> {
  for await (const row of auditor.rows.allPhotos()) {
    auditor.countRow();
    for (const key of row.keys) {
      if ((await auditor.store.head(key)) === null) await auditor.find("rowWithoutFile", key);
    }
  }
}
