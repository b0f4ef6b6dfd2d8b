import { isDeepStrictEqual } from "node:util";
import type { Refusal } from "@quick-photos/contract-suite/cases/contract-case";
import { promises } from "@quick-photos/contract-suite/cases/promises";
import { failureOf } from "@quick-photos/contract-suite/world/refusal";
import { createWorld } from "@quick-photos/contract-suite/world/world";
import { test as base, expect } from "vitest";
import { bindWithoutSocket } from "../src/bindings/without-socket.ts";
import { leavesNothing } from "../src/bindings-under-test.ts";

const test = base
  .extend("openBinding", { scope: "file" }, async () => bindWithoutSocket)
  .extend("binding", { scope: "file" }, async ({ openBinding }, { onCleanup }) => {
    const binding = await openBinding();
    onCleanup(async () => binding[Symbol.asyncDispose]());
    return binding;
  })
  .extend("world", { scope: "file" }, async ({ binding }) => createWorld(binding));

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
  async ({ refusals }, { binding: { storage }, world }) => {
    const attempts: [Refusal, () => Promise<unknown>][] = [];
    for (const refusal of refusals) attempts.push([refusal, await refusal.arrange(world)]);
    const before = await storage.dump();
    for (const [{ reason, fields = [], when }, attempt] of attempts) {
      expect(await failureOf(attempt()), when).toMatchObject({ reason, fields });
    }
    const after = await storage.dump();
    // Less is fine: a replayed token ends its session, and bytes that are no image are thrown away.
    const traces = [...after].filter(([place, content]) => !isDeepStrictEqual(before.get(place), content));
    expect(traces).toEqual([]);
  },
);
