import { keys, type PrimaryKey } from "@quick-photos/db/items";
import type { StreamRecord } from "@quick-photos/db/stream";
import { expect, test } from "vitest";
import { toPlaces } from "./traced-records.ts";

const [anna, ben] = ["ANNA567890123456", "BEN4567890123456"];
const recordOf = (key: PrimaryKey, at: number): StreamRecord => ({
  shardId: "s",
  sequenceNumber: String(at),
  position: String(at),
  eventName: "INSERT",
  keys: key,
  at: new Date(0),
});
const follow = recordOf(keys.follow.key({ followerId: anna, followedId: ben }), 1);
const others = Array.from({ length: 12 }, (_, at) =>
  recordOf(keys.profile.key({ userId: `OTHER67890123${at}xxx` }), at),
);

test("of a batch those records are named that are about what is written", () => {
  const named = toPlaces([...others, follow], [{ key: keys.profile.key({ userId: ben }) }]);
  expect(named.map(({ key }) => key)).toEqual([follow.keys]);
});

test("where none is about it, the first of all are named", () => {
  expect(toPlaces(others, [{ key: keys.job.key({ jobId: "j" }) }]).map(({ sequenceNumber }) => sequenceNumber)).toEqual(
    others.slice(0, 10).map(({ sequenceNumber }) => sequenceNumber),
  );
});
