import { expect, test } from "vitest";
import type { UserCard } from "../entities/user-card.ts";
import { countProfileRequest, pruneWatermarksRequest } from "./count-profiles.ts";
import { countReactionsRequest, readPhotosRequest } from "./count-reactions.ts";
import { readCardsRequest } from "./read-cards.ts";
import { rewriteCardRequest } from "./rewrite-cards.ts";
import { reactorWriteRequest } from "./write-reactors.ts";

// The requests behind every projection, as DynamoDB gets them: read them in __snapshots__ beside this file.
const userId = "0123456789ABCDEF";
const photo = { ownerId: "FEDCBA9876543210", ulid: "01KAP0S5G0TSV4RRFFQ69G5FAV" };
const photoId = `${photo.ownerId}.${photo.ulid}`;
const user: UserCard = { userId, username: "anna", displayName: "Anna", picture: null, version: 3 };
const reactedAt = "2026-11-22T12:00:00.000Z";

test.each([
  [
    "countProfile",
    countProfileRequest(
      {
        userId,
        deltas: [
          { position: "1", counter: "photos", by: 1 },
          { position: "2", counter: "followers", by: 1 },
          { position: "3", counter: "photos", by: -1 },
          { position: "5", counter: "followers", by: 1 },
        ],
      },
      "shardId-1",
    ),
  ],
  ["pruneWatermarks", pruneWatermarksRequest(userId, ["shardId-1", "shardId-2"])],
  ["readPhotos", readPhotosRequest([photo])],
  [
    "countReactions",
    countReactionsRequest(
      photo,
      { "shardId-1": "1" },
      {
        counts: { heart: 1, smiley: 0, thumbsUp: 0, sunglasses: 0 },
        latestReactors: [{ user, kind: "heart", reactedAt }],
        watermarks: { "shardId-1": "2" },
      },
    ),
  ],
  ["readCards", readCardsRequest([userId])],
  ["rewriteCard", rewriteCardRequest({ key: { PK: "USER#1", SK: "FOLLOWS#2" }, attribute: "follower", card: user })],
  ["putReactor", reactorWriteRequest({ photoId, userId, reactor: { user, kind: "heart", reactedAt } })],
  ["removeReactor", reactorWriteRequest({ photoId, userId, reactor: null })],
])("%s", (_, request) => {
  expect(request).toMatchSnapshot();
});
