import { expect, test } from "vitest";
import type { ProfileDelta } from "./fold.ts";
import { countProfileRequest, pruneWatermarksRequest } from "./write.ts";

// As DynamoDB gets them: read them in __snapshots__ beside this file.
const userId = "0123456789ABCDEF";

test("countProfile", () => {
  const deltas: ProfileDelta[] = [
    { position: "1", counter: "photos", by: 1 },
    { position: "2", counter: "followers", by: 1 },
    { position: "3", counter: "photos", by: -1 },
    { position: "5", counter: "followers", by: 1 },
  ];
  expect(countProfileRequest({ userId, deltas }, "shardId-1")).toMatchSnapshot();
});

test("pruneWatermarks", () => {
  expect(pruneWatermarksRequest(userId, ["shardId-1", "shardId-2"])).toMatchSnapshot();
});
