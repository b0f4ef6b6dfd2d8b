import { isDeepStrictEqual } from "node:util";
import { test as base, expect } from "vitest";
import { bindWithoutSocket } from "../src/bindings/without-socket.ts";
import { leavesNothing, promises } from "../src/bindings-under-test.ts";
import type { Refusal } from "../src/cases/contract-case.ts";
import { failureOf } from "../src/world/refusal.ts";
import { createWorld } from "../src/world/world.ts";

const test = base
  .extend("openBinding", { scope: "file" }, async () => bindWithoutSocket)
  .extend("world", { scope: "file" }, async ({ openBinding }, { onCleanup }) => {
    const binding = await openBinding();
    onCleanup(async () => binding[Symbol.asyncDispose]());
    return createWorld(binding);
  });

/** Refusals that are arranged together, and then provoked one after the other. */
interface Group {
  name: string;
  refusals: Refusal[];
}

/** Returns what the procedures of an area refuse, and HTTP around them: reading the whole table takes longer than a refusal. */
function refusalsByArea(): Map<string, Refusal[]> {
  const byArea = new Map<string, Refusal[]>();
  for (const { of, refusals } of promises) {
    const [area = of] = of.split(".");
    byArea.set(area, [...(byArea.get(area) ?? []), ...refusals.filter(leavesNothing)]);
  }
  return byArea;
}

/** A moved clock ends what others have arranged, so whoever moves it stays alone. */
function groupsOf(name: string, refusals: Refusal[]): Group[] {
  const moving = refusals.filter(({ needs }) => needs === "clock");
  const others = { name, refusals: refusals.filter(({ needs }) => needs !== "clock") };
  return [others, ...moving.map((refusal) => ({ name: `${name} when ${refusal.when}`, refusals: [refusal] }))];
}

const groups = [...refusalsByArea()].flatMap(([area, refusals]) => groupsOf(area, refusals));

test.for(groups)(
  "$name refuses for the reason that is promised, and leaves nothing behind",
  async ({ refusals }, { world }) => {
    const attempts: [Refusal, () => Promise<unknown>][] = [];
    for (const refusal of refusals) attempts.push([refusal, await refusal.arrange(world)]);
    const before = await world.binding.storage?.dump();
    for (const [{ reason, fields = [], when }, attempt] of attempts) {
      expect(await failureOf(attempt()), when).toMatchObject({ reason, fields });
    }
    const after = await world.binding.storage?.dump();
    // Less is fine: a replayed token ends its session, and bytes that are no image are thrown away.
    const traces = [...(after ?? [])].filter(([place, content]) => !isDeepStrictEqual(before?.get(place), content));
    expect(traces).toEqual([]);
  },
);
