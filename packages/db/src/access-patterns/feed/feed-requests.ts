import type { PhotoAddress } from "../../ids.ts";
import type { QueryRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { formatPosition, newestPosition } from "./feed-position.ts";

/** A part of a feed: below `before`, down to `horizon`, so many rows. */
export interface FeedRange {
  before: PhotoAddress;
  horizon: PhotoAddress;
  limit: number;
}

/**
 * Builds the Query of the entries that a feed holds, newest first. From the top it begins with the row that lists the
 * large authors. The place itself is in the range, so a row more than the page takes is asked for.
 */
export function feedEntriesRequest(userId: string, { before, horizon, limit }: FeedRange): QueryRequest {
  const first = before === newestPosition;
  return {
    KeyConditionExpression: first ? "PK = :feed AND SK >= :horizon" : "PK = :feed AND SK BETWEEN :horizon AND :before",
    ExpressionAttributeValues: {
      ":feed": keys.feedEntry.partition.format({ userId }),
      ":horizon": formatPosition(horizon),
      ...(!first && { ":before": formatPosition(before) }),
    },
    ScanIndexForward: false,
    Limit: limit + 1,
  };
}

/** Builds the Query of an author's photos in that part of a feed, newest first and whole, again with a row to spare. */
export function authorPhotosRequest(ownerId: string, { before, horizon, limit }: FeedRange): QueryRequest {
  const sortKey = ({ ulid }: PhotoAddress) => keys.photo.sort.format({ ulid });
  return {
    KeyConditionExpression: "PK = :author AND SK BETWEEN :horizon AND :before",
    ExpressionAttributeValues: {
      ":author": keys.photo.partition.format({ ownerId }),
      ":horizon": sortKey(horizon),
      ":before": sortKey(before),
    },
    ScanIndexForward: false,
    Limit: limit + 1,
  };
}

/** Builds the Query of those whom somebody follows, a group at a time, by their ids. */
export function followedGroupRequest(
  userId: string,
  { after, size }: { after: string | null; size: number },
): QueryRequest {
  const start = after === null ? undefined : keys.follow.key({ followerId: userId, followedId: after });
  return {
    KeyConditionExpression: "PK = :user AND begins_with(SK, :follows)",
    ExpressionAttributeValues: {
      ":user": keys.follow.partition.format({ followerId: userId }),
      ":follows": keys.follow.sort.prefix,
    },
    ProjectionExpression: "followedId",
    Limit: size,
    ...(start && { ExclusiveStartKey: start }),
  };
}

/** Builds the Query of somebody's own reactions to the photos between two places. */
export function ownReactionsRequest(
  reactorId: string,
  { newest, oldest }: { newest: PhotoAddress; oldest: PhotoAddress },
): QueryRequest {
  const sortKey = ({ ulid, ownerId }: PhotoAddress) => keys.reaction.sort.format({ ulid, ownerId });
  return {
    KeyConditionExpression: "PK = :me AND SK BETWEEN :oldest AND :newest",
    ExpressionAttributeValues: {
      ":me": keys.reaction.partition.format({ reactorId }),
      ":oldest": sortKey(oldest),
      ":newest": sortKey(newest),
    },
  };
}
