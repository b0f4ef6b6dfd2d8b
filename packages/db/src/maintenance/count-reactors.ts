import type { ReactionKind } from "@quick-photos/contract";
import * as z from "zod";
import type { Db } from "../db.ts";
import { noReactions } from "../entities/photo.ts";
import { reactionKindSchema } from "../entities/reaction-kind.ts";
import { formatPhotoId, type PhotoAddress } from "../ids.ts";
import type { QueryRequest } from "../io/requests.ts";
import { keys } from "../keys/key-design.ts";

/** Which rows to count. */
export interface ReactorCount {
  photo: PhotoAddress;
  /** Only those who reacted on this UTC day (`2026-01-31`), the photo's owner left out. */
  day?: string;
  /** Whether to read as of this moment, for twice the units. */
  isConsistent: boolean;
}

const rowSchema = z.object({ SK: z.string(), kind: reactionKindSchema, reactedAt: z.string().catch("") });

/** Builds the Query of the rows of those who reacted to a photo. */
export function reactorRows({ photo, isConsistent }: ReactorCount): QueryRequest {
  return {
    KeyConditionExpression: "PK = :photo AND begins_with(SK, :prefix)",
    ExpressionAttributeValues: {
      ":photo": keys.reactor.partition.format({ photoId: formatPhotoId(photo) }),
      ":prefix": keys.reactor.sort.prefix,
    },
    ProjectionExpression: "SK, kind, reactedAt",
    ConsistentRead: isConsistent,
  };
}

/** Counts the rows of those who reacted to a photo, by kind; rows that say none are in none. */
export async function countReactors(db: Db, wanted: ReactorCount): Promise<Record<ReactionKind, number>> {
  const owner = keys.reactor.sort.format({ userId: wanted.photo.ownerId });
  const counts = noReactions();
  let start: Record<string, unknown> | undefined;
  do {
    const page = await db.table.query({ ...reactorRows(wanted), ExclusiveStartKey: start });
    for (const item of page.items) {
      const row = rowSchema.safeParse(item).data;
      const isOutside = wanted.day !== undefined && (row?.SK === owner || !row?.reactedAt.startsWith(wanted.day));
      if (row && !isOutside) counts[row.kind] += 1;
    }
    start = page.lastKey;
  } while (start);
  return counts;
}
