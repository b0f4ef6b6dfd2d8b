import { randomInt } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { Db } from "@quick-photos/db";
import { ConditionFailed } from "@quick-photos/db/io";
import { keys, type PrimaryKey, reactionEntity } from "@quick-photos/db/items";
import { moveKey, primaryKey } from "@quick-photos/db/migrations";
import { expect } from "vitest";

/** Moves something that people write all day; the code knows the key that reactions have. */
export const moveReactions = moveKey({
  name: "reactions",
  old: primaryKey("USER#{reactorId}", "LIKES#{ulid}#{ownerId}"),
  new: keys.reaction,
  toNew: (parts) => parts,
  toOld: (parts) => parts,
});

const kinds = ["heart", "smiley", "sunglasses"] as const;

/** The kind of a reaction, undefined for none. */
type Kind = (typeof kinds)[number] | undefined;

const at = "2026-11-27T10:00:00.000Z";
const reactionOf = (reactorId: string, photo: number) => ({ reactorId, ownerId: "ANNA", ulid: `PHOTO${photo}` });

function itemOf(reactorId: string, photo: number, kind: (typeof kinds)[number]) {
  const reactor = { userId: reactorId, username: "ben", displayName: "Ben", picture: null, version: 1 };
  return reactionEntity.toItem({ ...reactionOf(reactorId, photo), kind, reactedAt: at, reactor });
}

const anyKind = () => kinds[randomInt(kinds.length)] ?? "heart";

/** Puts, replaces and deletes reactions that nobody else writes, and holds the table to each word that it gives. */
export function createReactionWriter(db: Db, reactorId: string) {
  const { table } = db;
  const acknowledged = new Map<number, Kind>();
  const keyOf = (photo: number) => keys.reaction.key(reactionOf(reactorId, photo));
  const see = async (photo: number) => {
    const item = await table.get({ Key: keyOf(photo), ConsistentRead: true });
    expect(item?.kind, `${reactorId} on photo ${photo}`).toBe(acknowledged.get(photo));
    if (item) expect(item).toMatchObject(keyOf(photo));
  };
  const put = async (photo: number) => {
    const kind = anyKind();
    await table.put({ Item: itemOf(reactorId, photo, kind) });
    acknowledged.set(photo, kind);
  };
  const replace = async (photo: number) => {
    const [from, to] = [anyKind(), anyKind()];
    const was = await table
      .put({
        Item: itemOf(reactorId, photo, to),
        ConditionExpression: "kind = :from",
        ExpressionAttributeValues: { ":from": from },
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      })
      .then(
        () => from,
        (error: unknown) => (error instanceof ConditionFailed ? (error.item?.kind as Kind) : Promise.reject(error)),
      );
    expect(was, `${reactorId} on photo ${photo}`).toBe(acknowledged.get(photo));
    if (was === from) acknowledged.set(photo, to);
  };
  const remove = async (photo: number) => {
    await table.delete({ Key: keyOf(photo) });
    acknowledged.delete(photo);
  };
  const batch = async (photo: number) => {
    const kind = anyKind();
    await table.batchWrite([
      { PutRequest: { Item: itemOf(reactorId, photo, kind) } },
      { DeleteRequest: { Key: keyOf(photo + 1) } },
    ]);
    acknowledged.set(photo, kind).delete(photo + 1);
  };
  const acts = [see, put, replace, remove, batch];
  return {
    acknowledged,
    keyOf,
    /** Writes what the code of yesterday left, at its former key. */
    async plant(photos: number): Promise<void> {
      for (let photo = 0; photo < photos; photo++) {
        const kind = anyKind();
        const Item = itemOf(reactorId, photo, kind);
        await db.tableKeys.stored.put({ Item: { ...Item, ...moveReactions.keyAt("old", keyOf(photo)) } });
        acknowledged.set(photo, kind);
      }
    },
    /** Works until it is told to stop; returns how often it was acknowledged something. Throws what does not hold. */
    async work(photos: number, signal: AbortSignal): Promise<number> {
      for (let count = 0; ; count++) {
        if (signal.aborted) return count;
        await acts[randomInt(acts.length)]?.(randomInt(photos));
        // Leaves the machine to others: what is looked for are orders of events, not speed.
        await delay(randomInt(20));
      }
    },
    async seeAll(photos: number): Promise<void> {
      for (let photo = 0; photo <= photos; photo++) await see(photo);
    },
  };
}

/** Returns the keys of a writer's reactions, as they are when nobody writes. */
export function placesOf(
  writers: { acknowledged: Map<number, Kind>; keyOf(photo: number): PrimaryKey }[],
): PrimaryKey[] {
  return writers.flatMap(({ acknowledged, keyOf }) => [...acknowledged.keys()].map(keyOf));
}
