import { keys } from "@quick-photos/db/items";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createHands } from "./damage/damage.ts";
import { type Story, tellStory } from "./people.ts";
import { startWorld, type World } from "./world.ts";
import { whileWriting } from "./writers.ts";

let world: World;
let story: Story;
beforeAll(async () => {
  world = await startWorld();
  story = await tellStory(world);
});
afterAll(() => world.stop());

test("while people write, what is wrong is found and repaired, and nothing that is right", async () => {
  const hands = createHands(world);
  const { ben, anna, photo, ofAnna } = story;
  await world.unseen(async () => {
    await hands.change(keys.profile.key(ben), () => ({ counts: { photos: 7, followers: 7, followed: 7 } }));
    await hands.change(keys.photo.key(ofAnna), ({ counts }) => ({ counts: { ...(counts as object), heart: 3 } }));
    await hands.remove(keys.feedEntry.key({ userId: anna.userId, ownerId: photo.ownerId, ulid: photo.ulid }));
  });
  const { result, acts } = await whileWriting(world, () =>
    world.audit({ isRepairing: true, followed: world.liveTrail }),
  );
  expect(result.findings.map(({ kind, status }) => `${kind} ${status}`).sort()).toEqual([
    "feed-missing repaired",
    "photo-count repaired",
    "profile-count repaired",
  ]);
  expect(acts).toBeGreaterThan(20);
  await world.settle();
  expect(await world.audit()).toMatchObject({ findings: [], unsettled: 0 });
});
