import { isDeepStrictEqual } from "node:util";
import { test as base, expect } from "vitest";
import { bindWithoutSocket } from "../src/bindings/without-socket.ts";
import type { Refusal } from "../src/cases/contract-case.ts";
import { contractCases } from "../src/cases/contract-cases.ts";
import { protocolRefusals } from "../src/cases/protocol.ts";
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

/** A moved clock ends what others have arranged, so whoever moves it stays alone. */
function groupsOf(name: string, refusals: Refusal[]): Group[] {
  const clean = refusals.filter(({ leaves }) => leaves === undefined);
  const moving = clean.filter(({ needs }) => needs === "clock");
  const others = { name, refusals: clean.filter(({ needs }) => needs !== "clock") };
  return [others, ...moving.map((refusal) => ({ name: `${name} when ${refusal.when}`, refusals: [refusal] }))];
}

const groups = [
  ...contractCases.flatMap(({ procedure, refusals }) => groupsOf(procedure, refusals)),
  ...groupsOf("the protocol", protocolRefusals),
];

test.for(groups)("what $name refuses leaves nothing behind", async ({ refusals }, { world }) => {
  const attempts: [string, () => Promise<unknown>][] = [];
  for (const { when, arrange } of refusals) attempts.push([when, await arrange(world)]);
  const before = await world.binding.storage?.dump();
  for (const [when, attempt] of attempts) expect([when, await failureOf(attempt())]).not.toEqual([when, null]);
  const after = await world.binding.storage?.dump();
  // Less is fine: a replayed token ends its session, and bytes that are no image are thrown away.
  const traces = [...(after ?? [])].filter(([place, content]) => !isDeepStrictEqual(before?.get(place), content));
  expect(traces).toEqual([]);
});
