import { fallbackKey } from "../fallback-key.ts";
import { photoManifestKey, photoPrefix } from "../media-keys.ts";
import { removePhoto } from "../service/remove-photo.ts";
import type { Auditor } from "./auditor.ts";
import { inBatches } from "./in-batches.ts";
import { listPhotoFolders, type PhotoFolder } from "./list-photo-folders.ts";
import type { PhotoRow } from "./media-rows.ts";
import { missingFiles } from "./missing-files.ts";

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

/** Whose ticket is over is published by nobody, so what has no row gets none. */
async function auditFolder(auditor: Auditor, folder: PhotoFolder, row: PhotoRow | undefined): Promise<void> {
  if (row?.keys === null) return;
  const manifest = photoManifestKey(folder);
  const named = new Set(row ? [manifest, ...row.keys, ...row.keys.map(fallbackKey)] : []);
  const kind = row ? "strayFile" : "photoWithoutRow";
  // Without its manifest a photo is not finished, wherever the rest is broken off.
  const manifestFirst = folder.keys.toSorted((a, b) => Number(b === manifest) - Number(a === manifest));
  for (const key of manifestFirst) if (!named.has(key)) await auditor.findFile(kind, key);
}

/** A row that can be read. */
type NamingRow = PhotoRow & { keys: readonly string[] };

/** A photo that has lost every file by which it could be seen whole. */
interface LostPhoto {
  row: NamingRow;
  missing: string[];
}

/** Photos without a file are more than an accident when they are this many, and more than half of all. */
const accident = 10;

/** Finds rows that name a file which is not there, and makes the file again or removes the row. */
export async function auditPhotoRows(auditor: Auditor): Promise<void> {
  const lost: LostPhoto[] = [];
  for await (const { keys, ...photo } of auditor.rows.allPhotos()) {
    auditor.countRow();
    if (keys === null) {
      auditor.findMissing("unreadableRow", [photoPrefix(photo)], "found");
      continue;
    }
    const row = { ...photo, keys };
    const missing = await missingFiles(
      auditor.store,
      row.keys.flatMap((key) => [key, fallbackKey(key)]),
    );
    // Files go after their row, so a row that is still there has really lost them.
    if (missing.length === 0 || (await auditor.rows.photosAmong([row])).length === 0) continue;
    if (!auditor.repairs) auditor.findMissing("rowWithoutFile", missing, "found");
    else if (!(await remake(auditor, row, missing))) lost.push({ row, missing });
  }
  auditor.result.suspectsWrongStore = lost.length > Math.max(accident, auditor.result.rows / 2);
  for (const photo of lost) await giveUp(auditor, photo);
}

function renditionOf(row: NamingRow, name: string): string {
  return row.keys.find((key) => key.includes(`/${name}-`)) ?? "";
}

/** Whoever removes the photo after this look finds what was made; for who removed it before, it goes again. */
async function remake(auditor: Auditor, row: NamingRow, missing: string[]): Promise<boolean> {
  const { store, rows } = auditor;
  const renditions = {
    thumb: renditionOf(row, "thumb"),
    feed: renditionOf(row, "feed"),
    full: renditionOf(row, "full"),
  };
  const { remakePhoto } = await import("./remake-files.ts");
  if (!(await remakePhoto(store, renditions, missing))) return false;
  if ((await rows.photosAmong([row])).length === 0) await removePhoto(store, row);
  else auditor.findMissing("rowWithoutFile", missing, "remade");
  return true;
}

async function giveUp(auditor: Auditor, { row, missing }: LostPhoto): Promise<void> {
  if (auditor.result.suspectsWrongStore) return auditor.findMissing("rowWithoutFile", missing, "found");
  await auditor.rows.removePhoto(row);
  await removePhoto(auditor.store, row);
  auditor.findMissing("rowWithoutFile", missing, "unnamed");
}
