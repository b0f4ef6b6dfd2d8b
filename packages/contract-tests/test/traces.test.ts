import { isDeepStrictEqual } from "node:util";
import { test as base, describe, expect } from "vitest";
import { bindWithoutSocket } from "../src/bindings/without-socket.ts";
import { contractCases } from "../src/cases/contract-cases.ts";
import { protocolRefusals } from "../src/cases/protocol-refusals.ts";
import { failureOf } from "../src/world/refusal.ts";
import { createWorld } from "../src/world/world.ts";

const test = base
  .extend("openBinding", { scope: "file" }, async () => bindWithoutSocket)
  .extend("world", { scope: "file" }, async ({ openBinding }, { onCleanup }) => {
    const binding = await openBinding();
    onCleanup(async () => binding[Symbol.asyncDispose]());
    return createWorld(binding);
  });

const groups = [...contractCases, { procedure: "the protocol", refusals: protocolRefusals }].map(
  ({ procedure, refusals }) => ({ procedure, refusals: refusals.filter(({ leaves }) => leaves === undefined) }),
);

describe.each(groups)("what $procedure refuses leaves nothing behind", ({ refusals }) => {
  test.for(refusals)("$reason: $when", async ({ arrange }, { world }) => {
    const attempt = await arrange(world);
    const before = await world.binding.storage?.dump();
    expect(await failureOf(attempt())).not.toBeNull();
    const after = await world.binding.storage?.dump();
    // Less is fine: a replayed token ends its session, and bytes that are no image are thrown away.
    const traces = [...(after ?? [])].filter(([place, content]) => !isDeepStrictEqual(before?.get(place), content));
    expect(traces).toEqual([]);
  });
});
