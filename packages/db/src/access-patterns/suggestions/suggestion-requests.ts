import { type Suggestions, suggestionsEntity } from "../../entities/suggestions.ts";
import type { BatchGetRequest, GetRequest, PutRequest, QueryRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { listPhotosByUserRequest } from "../photos/by-user.ts";

/** Builds the GetItem of what was computed last. */
export function suggestionsRequest(userId: string): GetRequest {
  return { Key: keys.suggestions.key({ userId }) };
}

/** Builds the PutItem. */
export function storeSuggestionsRequest(suggestions: Suggestions): PutRequest {
  return { Item: suggestionsEntity.toItem(suggestions) };
}

/** Builds the Query of whom somebody follows, so many at most. */
export function someFollowedRequest(userId: string, limit: number): QueryRequest {
  return {
    KeyConditionExpression: "PK = :user AND begins_with(SK, :follows)",
    ExpressionAttributeValues: {
      ":user": keys.follow.partition.format({ followerId: userId }),
      ":follows": keys.follow.sort.prefix,
    },
    Limit: limit,
  };
}

/** Builds the Query of somebody's newest photos, so many at most. */
export function newestPhotosRequest(userId: string, limit: number): QueryRequest {
  return { ...listPhotosByUserRequest({ userId }).query, Limit: limit };
}

/** Builds the BatchGetItem that tells which of some users somebody follows; a follow of a moment ago counts. */
export function followsAmongRequest(userId: string, others: string[]): BatchGetRequest {
  return {
    Keys: others.map((followedId) => keys.follow.key({ followerId: userId, followedId })),
    ConsistentRead: true,
  };
}
