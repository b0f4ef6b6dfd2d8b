import { accessPatterns } from "@quick-photos/db";
import type { Follow } from "@quick-photos/db/items";
import { startTable, type TestTable } from "@quick-photos/testing/engine";
import { aUser } from "@quick-photos/testing/people";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ProjectionScope } from "../../src/batch/projection-scope.ts";
import { notifyFollowed } from "../../src/projections/inbox-followers/write.ts";

let world: TestTable;
let scope: ProjectionScope;
const now = () => new Date("2026-11-22T12:00:00.000Z");

beforeAll(async () => {
  world = await startTable({ role: "projector" });
  scope = {
    db: world.db,
    shardId: "shard",
    liveShards: new Set(["shard"]),
    now,
    relistShards: async () => new Set(["shard"]),
    deadLetter: () => expect.fail("nothing is dead-lettered"),
  };
});
afterAll(() => world.stop());

/** A friendship whose follower has been renamed so often, less one. */
async function aFriendship(): Promise<(version: number) => Follow> {
  const [ben, anna] = [
    await accessPatterns.users.create.run(world.db, aUser("ben")),
    await accessPatterns.users.create.run(world.db, aUser("anna")),
  ];
  const edge = { followerId: ben.userId, followedId: anna.userId, followedAt: now().toISOString(), followed: anna };
  return (version) => ({ ...edge, follower: { ...ben, displayName: `Ben ${version}`, version } });
}

test("a batch that is repeated as a longer one brings the follower's newer card, and a shorter one no older", async () => {
  const follow = await aFriendship();
  const told = async () => {
    const { items } = await accessPatterns.inbox.list.run(world.db, {
      userId: follow(1).followedId,
      now: now(),
      limit: 9,
    });
    return items.map((entry) => (entry.kind === "follower" ? entry.user.displayName : entry.kind));
  };
  await notifyFollowed(scope, [{ type: "began", follow: follow(1) }]);
  expect(await told()).toEqual(["Ben 1"]);
  // The friendship and a rename, folded into one.
  await notifyFollowed(scope, [{ type: "began", follow: follow(2) }]);
  expect(await told()).toEqual(["Ben 2"]);
  await notifyFollowed(scope, [{ type: "began", follow: follow(1) }]);
  expect(await told()).toEqual(["Ben 2"]);
});
