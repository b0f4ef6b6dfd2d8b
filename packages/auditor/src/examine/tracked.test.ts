import { expect, test } from "vitest";
import type { Suspicion } from "../findings.ts";
import { follow, idOf, type Tracked } from "./tracked.ts";

const key = { PK: "USER#ANNA", SK: "PROFILE" };
const suspicion: Suspicion = {
  kind: "profile-count",
  subject: key,
  item: key,
  problem: "counted is 1; there are 2",
  evidence: { shard: "7" },
  involves: ["ANNA"],
};
const moved: Suspicion = { ...suspicion, evidence: { shard: "8" } };
const noJobs = new Set<string>();

/** Returns in which of the rounds something is proven. */
function provenIn(which: "rows" | "counters", rounds: [Suspicion, ReadonlySet<string>][]): number[] {
  let tracked: Tracked | undefined;
  return rounds.flatMap(([raised, jobSubjects], at) => {
    tracked = follow(tracked, raised, { which, jobSubjects });
    return tracked.isProven ? [at + 1] : [];
  });
}

test.each([
  ["a counter is proven wrong the second time", "counters", [suspicion, suspicion], [2]],
  ["a row is proven wrong the third time", "rows", [suspicion, suspicion, suspicion], [3]],
  ["what moves has to stand still first", "counters", [suspicion, moved, suspicion, suspicion], [4]],
] as const)("%s", (_, which, raised, proven) => {
  expect(
    provenIn(
      which,
      raised.map((one) => [one, noJobs]),
    ),
  ).toEqual(proven);
});

test("a job about it postpones the proof, one about others does not", () => {
  const [mine, others] = [new Set(["ANNA"]), new Set(["BEN"])];
  const rounds: [Suspicion, ReadonlySet<string>][] = [
    [suspicion, others],
    [suspicion, mine],
    [suspicion, others],
    [suspicion, others],
  ];
  expect(provenIn("counters", rounds)).toEqual([4]);
});

test("suspicions are told apart by kind, item and part", () => {
  const others: Suspicion[] = [
    { ...suspicion, kind: "card" },
    { ...suspicion, part: "owner" },
    { ...suspicion, item: { ...key, SK: "PHOTO#1" } },
  ];
  expect(new Set([suspicion, moved, ...others].map(idOf)).size).toBe(4);
});
