import { settledAfterMs } from "../limits.ts";
import { isUploadKey } from "../media-keys.ts";
import type { ObjectStore } from "../object-store.ts";
import { auditPhotoFiles, auditPhotoRows } from "./audit-photos.ts";
import { auditPictureFiles, auditPictureRows } from "./audit-pictures.ts";
import { type Auditor, createAuditor } from "./auditor.ts";
import { inBatches } from "./in-batches.ts";
import type { MediaAudit } from "./media-audit.ts";
import type { MediaRows } from "./media-rows.ts";

/**
 * Compares the files with the rows. With `repair` it removes what no row needs, and of what a row misses it makes again
 * what can be made, and removes the row of the rest. Files younger than two hours are left alone, so an audit may run
 * beside a server.
 */
export async function auditMedia(o: {
  store: ObjectStore;
  rows: MediaRows;
  now: Date;
  repair: boolean;
}): Promise<MediaAudit> {
  const settledBefore = new Date(o.now.getTime() - settledAfterMs);
  const auditor = createAuditor({ store: o.store, rows: o.rows, repairs: o.repair, settledBefore });
  await auditUploads(auditor);
  await auditPhotoFiles(auditor);
  await auditFingerprints(auditor);
  await auditPictureFiles(auditor);
  await auditPhotoRows(auditor);
  await auditPictureRows(auditor);
  return auditor.result;
}

async function auditUploads(auditor: Auditor): Promise<void> {
  for await (const { key, modifiedAt } of auditor.store.list("uploads/")) {
    auditor.count(1);
    if (isUploadKey(key) && auditor.isSettled(modifiedAt)) await auditor.findFile("unusedUpload", key);
  }
}

async function auditFingerprints(auditor: Auditor): Promise<void> {
  for await (const files of inBatches(auditor.store.list("fingerprints/"))) {
    auditor.count(files.length);
    const marks = files
      .filter(({ modifiedAt }) => auditor.isSettled(modifiedAt))
      .map(({ key }) => ({ key, ownerId: key.split("/")[1] ?? "", ulid: key.split("/")[3] ?? "" }));
    const rows = await auditor.rows.photosAmong(marks);
    const known = new Set(rows.map(({ ownerId, ulid }) => `${ownerId}/${ulid}`));
    for (const { key, ownerId, ulid } of marks) {
      if (!known.has(`${ownerId}/${ulid}`)) await auditor.findFile("fingerprintWithoutPhoto", key);
    }
  }
}
