import { DbError } from "@quick-photos/db";
import { ConditionFailed, forEachConcurrently, ignoreFailedCondition, type UpdateRequest } from "@quick-photos/db/io";
import {
  type Item,
  keys,
  type ProfileCounter,
  toUserCard,
  type UserCard,
  userCardSchema,
  type Watermarks,
  watermarksSchema,
} from "@quick-photos/db/items";
import * as z from "zod";
import { asPermanentError, type ProjectionScope } from "../../batch/projection-scope.ts";
import { vanishedShards } from "../../batch/vanished-shards.ts";
import type { ProfileDeltas } from "./fold.ts";

const countedSchema = z.object({ ...userCardSchema.shape, watermarks: watermarksSchema });

function parseCounted(item: Item) {
  const parsed = countedSchema.safeParse(item);
  if (parsed.success) return parsed.data;
  throw new DbError("ITEM_UNREADABLE", `${String(item.PK)} has no watermarks or no card`, { cause: parsed.error });
}

/**
 * Builds the UpdateItem that counts a batch into a profile: all deltas and the proof that they are in (the watermark
 * of their shard) in one write, refused when any of them is in already. It never makes a profile.
 */
export function countProfileRequest({ userId, deltas }: ProfileDeltas, shardId: string): UpdateRequest {
  const sums = new Map<ProfileCounter, number>();
  for (const { counter, by } of deltas) sums.set(counter, (sums.get(counter) ?? 0) + by);
  const counters = [...sums];
  // Not ADD: of that DynamoDB promises nothing within a map, and engines differ.
  const additions = counters.map(([name]) => `counts.${name} = counts.${name} + :${name}`);
  return {
    Key: keys.profile.key({ userId }),
    UpdateExpression: `SET ${additions.join(", ")}, watermarks.#shard = :last`,
    ConditionExpression:
      "attribute_exists(PK) AND (attribute_not_exists(watermarks.#shard) OR watermarks.#shard < :first)",
    ExpressionAttributeNames: { "#shard": shardId },
    ExpressionAttributeValues: {
      ...Object.fromEntries(counters.map(([name, sum]) => [`:${name}`, sum])),
      ":first": deltas[0]?.position,
      ":last": deltas.at(-1)?.position,
    },
    ReturnValues: "ALL_NEW",
    ReturnValuesOnConditionCheckFailure: "ALL_OLD",
  };
}

/** Builds the UpdateItem that forgets the watermarks of shards. */
export function pruneWatermarksRequest(userId: string, shardIds: string[]): UpdateRequest {
  return {
    Key: keys.profile.key({ userId }),
    UpdateExpression: `REMOVE ${shardIds.map((_, at) => `watermarks.#s${at}`).join(", ")}`,
    ConditionExpression: "attribute_exists(PK)",
    ExpressionAttributeNames: Object.fromEntries(shardIds.map((shardId, at) => [`#s${at}`, shardId])),
  };
}

async function prune(scope: ProjectionScope, userId: string, watermarks: Watermarks): Promise<void> {
  const vanished = await vanishedShards(scope, watermarks);
  if (vanished.length > 0) await ignoreFailedCondition(scope.db.table.update(pruneWatermarksRequest(userId, vanished)));
}

async function countProfile(scope: ProjectionScope, { userId, deltas }: ProfileDeltas): Promise<UserCard | null> {
  let pending = deltas;
  for (;;) {
    try {
      const item = await scope.db.table.update(countProfileRequest({ userId, deltas: pending }, scope.shardId));
      const counted = parseCounted(item ?? {});
      await prune(scope, userId, counted.watermarks);
      return toUserCard(counted);
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
      if (!error.item) return null;
      const counted = parseCounted(error.item);
      const watermark = counted.watermarks[scope.shardId] ?? "";
      // The refusal means that the watermark covers the first delta at least, so every attempt is shorter.
      pending = pending.filter(({ position }) => position > watermark);
      if (pending.length === 0) return toUserCard(counted);
    }
  }
}

/**
 * Counts a batch into profiles, each record exactly once however often the batch is repeated or however it is cut.
 * Returns every profile's card as it is now, null for a user who is gone; one that was dead-lettered is missing.
 */
export async function countProfiles(
  scope: ProjectionScope,
  profiles: ProfileDeltas[],
): Promise<Map<string, UserCard | null>> {
  const cards = new Map<string, UserCard | null>();
  await forEachConcurrently(profiles, async (profile) => {
    try {
      cards.set(profile.userId, await countProfile(scope, profile));
    } catch (error) {
      const hopeless = asPermanentError(error);
      if (!hopeless) throw error;
      const positions = profile.deltas.map(({ position }) => position);
      scope.deadLetter(`counters of user ${profile.userId}`, hopeless, positions);
    }
  });
  return cards;
}
