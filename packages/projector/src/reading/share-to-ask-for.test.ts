import fc from "fast-check";
import { expect, test } from "vitest";
import type { HeldShard } from "../leases/shard-leases.ts";
import { shareToAskFor } from "./share-to-ask-for.ts";

const held = (process: string): HeldShard => ({ until: 1, process, isAskedFor: false });

/** Returns what a process sees of the shards of others, which have those of these numbers. */
function seenBy(owner: string, holders: string[]): Map<string, HeldShard> {
  const shards = holders.map((holder, at): [string, HeldShard] => [`s${at}`, held(holder)]);
  return new Map(shards.filter(([, { process }]) => process !== owner));
}

test("processes that ask one after the other for their share come to have as many shards each, to one", () => {
  const process = fc.constantFrom<string>("a", "b", "c", "d");
  fc.assert(
    fc.property(fc.array(process, { maxLength: 20 }), fc.shuffledSubarray(["a", "b", "c", "d"]), (shards, alive) => {
      const holders = shards.filter((holder) => alive.includes(holder));
      for (const owner of alive) {
        const followed = holders.filter((holder) => holder === owner).length;
        for (const asked of shareToAskFor(owner, followed, seenBy(owner, holders))) {
          const at = Number(asked.shardId.slice(1));
          expect(holders[at]).toBe(asked.process);
          holders[at] = owner;
        }
      }
      const counts = alive.map((owner) => holders.filter((holder) => holder === owner).length);
      expect(Math.max(0, ...counts) - Math.min(Number.POSITIVE_INFINITY, ...counts)).toBeLessThanOrEqual(1);
    }),
  );
});

test("what somebody asks for counts as theirs, and is not asked for again", () => {
  const shards = seenBy("c", ["a", "a", "a", "a", "a", "a"]);
  for (const shardId of ["s3", "s4", "s5"]) shards.set(shardId, { until: 1, process: "b", isAskedFor: true });
  expect(shareToAskFor("c", 0, shards)).toEqual([{ shardId: "s2", ...held("a") }]);
  shards.set("s2", { until: 1, process: "c", isAskedFor: true });
  expect(shareToAskFor("c", 0, shards)).toEqual([]);
});
