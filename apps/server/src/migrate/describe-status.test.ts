import type { Migration } from "@quick-photos/db/items";
import { deadLettersToBuckets, type KeyStep } from "@quick-photos/db/migrations";
import { expect, test } from "vitest";
import { describeStatus } from "./describe-status.ts";

const migration = {
  name: "versions",
  declaration: "Photo 2",
  step: "walk",
  startedAt: "2026-11-27T08:00:00.000Z",
  changedAt: "2026-11-27T08:01:00.000Z",
  places: [
    { after: { PK: "USER#A", SK: "PROFILE" }, isDone: false },
    { after: null, isDone: true },
  ],
  counts: { items: 1_200 },
};

test("what is under way, who is at it, and how what was before has ended", () => {
  const held = { ...migration, leaseOwner: "process 1 on photos", leaseUntil: 0 };
  expect(describeStatus([held, migration, { ...migration, step: "finished" }], [])).toEqual([
    [
      "versions (Photo 2): at the step walk since 2026-11-27T08:00:00.000Z",
      "  1,200 items, and 1 of 2 segments to their ends, as of 2026-11-27T08:01:00.000Z",
      "  process 1 on photos is at it",
    ].join("\n"),
    expect.stringMatching(/\n {2}nobody is at it: npm run migrate goes on$/),
    "versions (Photo 2): finished at 2026-11-27T08:01:00.000Z, 1,200 items, begun at 2026-11-27T08:00:00.000Z",
  ]);
  expect(describeStatus([], [])).toEqual(["No migration has been begun yet."]);
});

const { name, declaration } = deadLettersToBuckets;
const ofKeys = (step: KeyStep, places: Migration["places"]) =>
  describeStatus([{ ...migration, name, declaration, step, places }], [deadLettersToBuckets]).join("\n");

test("of a change of keys it is told at which step the table is, and how to take the next", () => {
  expect(ofKeys("old", [])).toBe(
    [
      "keys:dead-letters-to-buckets (from DEADLETTERS / {source}#{place} to DEADLETTERS#{bucket} / {source}#{place}): at the step old since 2026-11-27T08:00:00.000Z",
      "  nobody is at it: npm run migrate -- keys: write under both keys",
    ].join("\n"),
  );
  expect(ofKeys("finished", migration.places)).toContain("finished at 2026-11-27T08:01:00.000Z");
});

test("a table that never had to be changed has nothing to tell", () => {
  expect(ofKeys("finished", [])).toBe("No migration has been begun yet.");
});
