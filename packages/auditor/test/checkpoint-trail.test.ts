import { keys, profileEntity, usernameClaimEntity } from "@quick-photos/db/items";
import { toChange } from "@quick-photos/projector";
import { createTickingClock } from "@quick-photos/testing";
import { createPeople } from "@quick-photos/testing/people";
import { afterEach, beforeEach, expect, test } from "vitest";
import { AuditError, createCheckpointTrail } from "../src/index.ts";
import { startWorld, type World } from "./world.ts";

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

const createTrail = (patienceMs?: number) =>
  createCheckpointTrail({ ...world, means: (record) => toChange(record) !== null, ...(patienceMs && { patienceMs }) });

test("has caught up when what was written is projected", async () => {
  const people = createPeople(world.db, createTickingClock());
  const [anna, ben] = [await people.signUp("anna"), await people.signUp("ben")];
  await people.follow(anna, ben);
  await createTrail().caughtUp();
  const profile = await world.db.table.get({ Key: keys.profile.key(ben), ConsistentRead: true });
  expect(profileEntity.parse(profile ?? {}).counts.followers).toBe(1);
});

test("waits for nothing when nothing that means anything was written", async () => {
  await world.halt();
  const quarantined = { username: "anna", userId: null, passwordHash: null };
  await world.db.table.put({ Item: usernameClaimEntity.toItem(quarantined) });
  await createTrail(1).caughtUp();
});

test("says so when nobody projects", async () => {
  const people = createPeople(world.db, createTickingClock());
  const [anna, ben] = [await people.signUp("anna"), await people.signUp("ben")];
  await world.settle();
  await world.halt();
  await people.follow(anna, ben);
  await expect(createTrail(1).caughtUp()).rejects.toThrow(AuditError);
});
