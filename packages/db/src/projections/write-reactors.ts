import type { Db } from "../db.ts";
import { type Reactor, reactorEntity } from "../entities/reactor.ts";
import type { BatchWrite } from "../io/requests.ts";
import { keys } from "../keys/key-design.ts";
import { inChunks } from "./in-chunks.ts";

/** A reactor row to put, or to remove when `reactor` is null. */
export interface ReactorWrite {
  photoId: string;
  userId: string;
  reactor: Omit<Reactor, "photoId"> | null;
}

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
