import { expect, test } from "vitest";
import { recordRequests } from "./record-requests.ts";
import { accessPatternList, tutorialPatterns } from "./registry.ts";

// The requests of every pattern, as DynamoDB gets them: read them in __snapshots__ beside this file.
test.each(accessPatternList.map((pattern) => ({ id: pattern.id, pattern })))(
  "$id sends what it sent",
  ({ pattern }) => {
    expect(pattern.sends()).toMatchSnapshot();
  },
);

test("what pages say of a pattern is recorded from its requests", () => {
  const recorded = Object.fromEntries(accessPatternList.map((pattern) => [pattern.id, recordRequests(pattern)]));
  expect(recorded["photos.byId"]).toMatchObject([
    {
      operation: "BatchGetItem",
      keyCondition: "USER#{ownerId} / PHOTO#{ulid}, USER#{reactorId} / REACTION#{ulid}#{ownerId}",
      consistency: "eventual",
    },
  ]);
  expect(recorded["follows.followers"]).toMatchObject([
    { index: "GSI1", keyCondition: "GSI1PK = FOLLOWERS#{followedId}, descending" },
  ]);
  expect(recorded["users.search"]).toMatchObject([{ keyCondition: "PK = NAME#{handle} AND begins_with(SK, {word}…)" }]);
});

test("the tutorial has ten, in its order", () => {
  expect(tutorialPatterns.map(({ tutorial }) => tutorial)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});
