import { DbError } from "@quick-photos/db";
import { createTickingClock } from "@quick-photos/testing";
import { createPeople } from "@quick-photos/testing/people";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startWorld, type World } from "./world.ts";

let world: World;
beforeEach(async () => {
  world = await startWorld();
  const people = createPeople(world.db, createTickingClock());
  const [anna, ben] = [await people.signUp("anna"), await people.signUp("ben")];
  await people.follow(anna, ben);
  await world.settle();
});
afterEach(() => world.stop());

test.each([0, 1, 2])("not one call is sent that may not be, after %i that may", async (allowed) => {
  let left = allowed;
  const ready = async () => {
    left -= 1;
    if (left < 0) throw new Error("that is enough");
  };
  await expect(world.audit({ ready, segments: 1 })).rejects.toThrow("that is enough");
  expect(world.meter.totals().requests).toBe(allowed);
});

test("an engine that goes away ends the audit", async () => {
  await world.halt();
  const onProgress = () => void world.engine.stop();
  await expect(world.audit({ onProgress, segments: 8 })).rejects.toThrow(DbError);
});
