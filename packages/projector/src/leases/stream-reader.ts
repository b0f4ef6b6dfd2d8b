import type { Db } from "@quick-photos/db";
import { ignoreFailedCondition } from "@quick-photos/db/io";
import { checkpointEntity } from "@quick-photos/db/items";
import { everStarted, readCheckpoint, removeCheckpoint, saveCheckpoint } from "./checkpoints.ts";

/** Who reads a table's stream: the projectors of servers, or a function that the service hands its records to. */
export type StreamReader = "servers" | "function";

/** The name of the checkpoint that says who reads the stream. */
const chosen = "READ-BY";

/** Returns who reads the stream: whoever was chosen, and servers as long as nobody was. */
export async function readStreamReader(db: Db): Promise<StreamReader> {
  const checkpoint = await readCheckpoint(db, chosen);
  return checkpoint?.sequenceNumber === "function" ? "function" : "servers";
}

/**
 * Chooses who reads the stream from now on. Servers that read it leave off within ten seconds, a function with its next
 * batch; whoever comes next waits for the leases of those before, so no moment needs to be agreed on.
 */
export async function chooseStreamReader(db: Db, reader: StreamReader): Promise<void> {
  await saveCheckpoint(db, { shardId: chosen, sequenceNumber: reader });
  // A function sees no shard end: to servers that come back, shards without a checkpoint are new, and not lost.
  if (reader === "servers") await removeCheckpoint(db, everStarted);
}

/** Chooses the function for a table that nobody has ever projected; returns who reads the stream. */
export async function claimNewStream(db: Db): Promise<StreamReader> {
  if ((await readCheckpoint(db, everStarted)) !== null) return readStreamReader(db);
  const Item = checkpointEntity.toItem({ shardId: chosen, sequenceNumber: "function" });
  await ignoreFailedCondition(db.table.put({ Item, ConditionExpression: "attribute_not_exists(PK)" }));
  return readStreamReader(db);
}
