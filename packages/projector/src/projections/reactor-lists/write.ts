import { type Db, parsePhotoId } from "@quick-photos/db";
import { type BatchWrite, inChunks } from "@quick-photos/db/io";
import { keys, type PrimaryKey, reactorEntity } from "@quick-photos/db/items";
import { deleteRows } from "@quick-photos/db/rows";
import type { Photos } from "../../batch/photos.ts";
import type { ReactorWrite } from "./fold.ts";

/** Builds one write of a BatchWriteItem. */
export function reactorWriteRequest({ photoId, userId, reactor }: ReactorWrite): BatchWrite {
  return reactor
    ? { PutRequest: { Item: reactorEntity.toItem({ photoId, ...reactor }) } }
    : { DeleteRequest: { Key: keys.reactor.key({ photoId, userId }) } };
}

/** Writes reactor rows, at most one write a row. Repeating it is harmless. */
export async function writeReactors(db: Db, writes: ReactorWrite[]): Promise<void> {
  await inChunks(writes, db.table.batchSize, (chunk) => db.table.batchWrite(chunk.map(reactorWriteRequest)));
}

/** Returns where the reaction is of which a reactor is listed; nowhere when it is gone. */
function reactionOf({ photoId, userId, reactor }: ReactorWrite): PrimaryKey[] {
  const photo = reactor && parsePhotoId(photoId);
  return photo ? [keys.reaction.key({ reactorId: userId, ...photo })] : [];
}

/** Takes back what was just written for photos that turned out to be gone: the reactions themselves, then the rows. */
export async function takeBackReactors(db: Db, writes: ReactorWrite[], photos: Photos): Promise<void> {
  const orphans = writes.filter(({ photoId }) => photos.get(photoId) === null);
  await deleteRows(db, orphans.flatMap(reactionOf));
  await writeReactors(
    db,
    orphans.map((orphan) => ({ ...orphan, reactor: null })),
  );
}
