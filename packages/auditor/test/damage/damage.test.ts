import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Finding } from "../../src/index.ts";
import { type Story, tellStory } from "../people.ts";
import { startWorld, type World } from "../world.ts";
import { copyDamages } from "./copy-damages.ts";
import { createHands, type Wrong } from "./damage.ts";
import { rowDamages } from "./row-damages.ts";

let world: World;
let story: Story;
beforeAll(async () => {
  world = await startWorld();
  story = await tellStory(world);
});
afterAll(() => world.stop());

const placesOf = (findings: Finding[]) => findings.map(({ kind, item }) => `${kind} ${item.PK} / ${item.SK}`).sort();
const expected = (wrong: Wrong[]) => wrong.map(([kind, { PK, SK }]) => `${kind} ${PK} / ${SK}`).sort();
const statusesOf = (findings: Finding[]) => [...new Set(findings.map(({ status }) => status))];

describe.each([...rowDamages, ...copyDamages])("$name", ({ inflict, lost, isForPersons = false }) => {
  test("it is found exactly, put right, and nothing else is touched", async () => {
    const before = await world.dump();
    let wrong: Wrong[] = [];
    await world.unseen(async () => {
      wrong = await inflict(createHands(world), story);
    });
    const broken = await world.dump();

    const report = await world.audit();
    expect(placesOf(report.findings)).toEqual(expected(wrong));
    expect([statusesOf(report.findings), report.unsettled]).toEqual([["found"], 0]);
    expect(await world.dump()).toEqual(broken);

    const repair = await world.audit({ isRepairing: true });
    expect(placesOf(repair.findings)).toEqual(expected(wrong));
    expect([statusesOf(repair.findings), repair.unsettled]).toEqual([[isForPersons ? "found" : "repaired"], 0]);
    await world.settle();
    expect(await world.dump()).toEqual(isForPersons ? broken : { ...before, ...lost?.(before) });

    const again = await world.audit();
    expect(placesOf(again.findings)).toEqual(isForPersons ? expected(wrong) : []);
  });
});
