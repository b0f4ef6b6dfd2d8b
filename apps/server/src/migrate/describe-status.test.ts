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
  expect(describeStatus([held, migration, { ...migration, step: "finished" }])).toEqual([
    [
      "versions (Photo 2): at the step walk since 2026-11-27T08:00:00.000Z",
      "  1,200 items, and 1 of 2 segments to their ends, as of 2026-11-27T08:01:00.000Z",
      "  process 1 on photos is at it",
    ].join("\n"),
    expect.stringMatching(/\n {2}nobody is at it: npm run migrate goes on$/),
    "versions (Photo 2): finished at 2026-11-27T08:01:00.000Z, 1,200 items, begun at 2026-11-27T08:00:00.000Z",
  ]);
  expect(describeStatus([])).toEqual(["No migration has been begun yet."]);
});
