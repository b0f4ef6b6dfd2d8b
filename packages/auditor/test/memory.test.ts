import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createUlid } from "@quick-photos/db";
import { inChunks } from "@quick-photos/db/io";
import type { Photo } from "@quick-photos/db/items";
import { keys, photoEntity } from "@quick-photos/db/items";
import { createTickingClock, repeats } from "@quick-photos/testing";
import { createPeople } from "@quick-photos/testing/people";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startWorld, type World } from "./world.ts";

const megabyte = 1_024 * 1_024;

/** Photos in the table, each with a caption of 64 KB: 16 MB by day, 32 MB at night. */
const photos = repeats({ usually: 250, long: 500 });
const captionBytes = 64 * 1_024;

let world: World;
let first: Photo;
beforeAll(async () => {
  world = await startWorld();
  const people = createPeople(world.db, createTickingClock());
  first = await people.publish(await people.signUp("anna"));
  await world.settle();
  await world.halt();
  const ulids = Array.from({ length: photos }, (_, at) => createUlid(Date.UTC(2020, 0, 1) + at));
  await inChunks(ulids, 25, (chunk) =>
    world.db.table.batchWrite(
      chunk.map((ulid) => {
        const caption = ulid.padEnd(captionBytes, "light ");
        const createdAt = "2020-01-01T00:00:00.000Z";
        return { PutRequest: { Item: photoEntity.toItem({ ...first, ulid, createdAt, caption }) } };
      }),
    ),
  );
});
afterAll(() => world.stop());

/** Returns the bytes in use when all garbage is collected. */
function createHeapMeter(): () => number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  return () => {
    collect();
    return process.memoryUsage().heapUsed + process.memoryUsage().external;
  };
}

test("however large a table is, 11 MB are enough to read it", async () => {
  const followed = { caughtUp: async () => {} };
  // A first round lets go of what other tests of this process have left behind; it would count as less than nothing.
  await world.audit({ followed });
  const bytesInUse = createHeapMeter();
  const before = bytesInUse();
  let most = 0;
  let looks = 0;
  let nextLook = 0;
  const { findings, items } = await world.audit({
    followed,
    onProgress(looked) {
      if (looked < nextLook) return;
      nextLook = looked + photos / 10;
      looks += 1;
      most = Math.max(most, bytesInUse() - before);
    },
  });
  expect(findings.map(({ kind, item }) => `${kind} ${item.PK}`)).toEqual([
    `profile-count ${keys.profile.key({ userId: first.ownerId }).PK}`,
  ]);
  expect(items).toBeGreaterThan(photos);
  expect(looks).toBeGreaterThan(5);
  expect(most / megabyte).toBeLessThan(11);
});
