import {
  cardSweeps,
  type Db,
  existingPhotos,
  formatPhotoId,
  photoRemovalSweeps,
  readCards,
  runSweep,
  type Sweep,
  userRemovalSweeps,
} from "@quick-photos/db";
import type { Effects } from "../effects/effects.ts";
import type { RemoveMedia } from "./outlets.ts";

async function runSweeps(db: Db, sweeps: Sweep[]): Promise<void> {
  for (const sweep of sweeps) await runSweep(db, sweep);
}

/**
 * Removes what hangs on photos and users that are gone, and brings the copies of changed cards up to date.
 *
 * A removal is checked against the table first: read again after the same key has come back to life, it must not touch
 * the new life.
 */
export async function applyRemovals(db: Db, effects: Effects, removeMedia: RemoveMedia): Promise<void> {
  const { removedPhotos, removedUsers, changedCards } = effects;
  const photos = await existingPhotos(
    db,
    removedPhotos.map(({ target }) => target),
  );
  const users = [...removedUsers, ...changedCards].map(({ target }) => target);
  const cards = await readCards(db, [...new Set(users)]);
  const files: string[] = [];
  for (const removed of removedPhotos) {
    const photoId = formatPhotoId(removed.target);
    if (photos.has(photoId)) continue;
    await runSweeps(db, photoRemovalSweeps(removed.target));
    files.push(...removed.files);
  }
  for (const removed of removedUsers) {
    if (cards.get(removed.target) !== null) continue;
    await runSweeps(db, userRemovalSweeps(removed.target));
    files.push(...removed.files);
  }
  for (const changed of changedCards) {
    const card = cards.get(changed.target);
    if (card) await runSweeps(db, cardSweeps(card));
    files.push(...changed.files.filter((file) => file !== card?.picture));
  }
  if (files.length > 0) await removeMedia(files);
}
