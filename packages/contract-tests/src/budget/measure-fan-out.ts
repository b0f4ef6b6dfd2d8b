import { waitUntil } from "@quick-photos/contract-suite/world/wait-until";
import { accessPatterns, type PhotoAddress, parsePhotoId } from "@quick-photos/db";
import { keys } from "@quick-photos/db/items";
import { admitCrowd, type Passerby } from "../bindings/crowd.ts";
import { openStage, type Stage } from "./stage.ts";

/** How many follow at once, and feeds looked into with one BatchGetItem (a DynamoDB limit). */
const groupSize = 100;

function inGroups<T>(values: T[]): T[][] {
  const groups = Math.ceil(values.length / groupSize);
  return Array.from({ length: groups }, (_, at) => values.slice(at * groupSize, (at + 1) * groupSize));
}

/** Waits until a photo is in all of these feeds. */
async function waitForEntries({ binding }: Stage, photo: PhotoAddress, readers: Passerby[]): Promise<void> {
  const { table } = binding.storage.db;
  for (const group of inGroups(readers)) {
    const request = { Keys: group.map(({ userId }) => keys.feedEntry.key({ ...photo, userId })) };
    await waitUntil(async () => (await table.batchGet(request)).every((item) => item), 600_000);
  }
}

/** Returns how many milliseconds a photo by somebody with so many followers takes to be in all of their feeds. */
export async function measureFanOut(followers: number): Promise<number> {
  await using stage = await openStage();
  const { binding } = stage;
  const { db } = binding.storage;
  const anna = await stage.signUp();
  const crowd = await admitCrowd(binding, binding.storage, { size: followers });
  const now = new Date();
  for (const group of inGroups(crowd)) {
    await Promise.all(
      group.map(({ userId }) =>
        accessPatterns.follows.follow.run(db, { followerId: userId, followedId: anna.userId, now }),
      ),
    );
  }
  await binding.settle();
  const publishedAt = performance.now();
  const photo = parsePhotoId(await stage.addPhoto(anna.userId));
  if (!photo) throw new TypeError("a published photo has an address");
  await waitForEntries(stage, photo, crowd);
  return performance.now() - publishedAt;
}
