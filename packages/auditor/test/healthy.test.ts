import { afterAll, beforeAll, expect, test } from "vitest";
import { tellStory } from "./people.ts";
import { startWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await tellStory(world);
});
afterAll(() => world.stop());

test.each([{ isRepairing: false }, { isRepairing: true }])(
  "nothing is found in a table that is right, and nothing changed ($isRepairing)",
  async ({ isRepairing }) => {
    const before = await world.dump();
    const { findings, items, unsettled, versions } = await world.audit({ isRepairing, segments: 3 });
    expect(findings).toEqual([]);
    expect({ items: items >= Object.keys(before).length, unsettled }).toEqual({ items: true, unsettled: 0 });
    expect(versions.reduce((sum, version) => sum + version.items, 0)).toBe(items);
    expect(versions).toContainEqual({ type: "Photo", version: 3, newest: 3, items: expect.any(Number) });
    expect(await world.dump()).toEqual(before);
  },
);
