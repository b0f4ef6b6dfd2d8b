import { expect, test } from "vitest";
import type { DesignKey } from "../api/table-types.ts";
import { compose, designOfPartition, draftOf, draftOfComposition, missingParts } from "./draft.ts";

const reaction: DesignKey = {
  name: "reaction",
  index: null,
  types: ["Reaction"],
  partition: { template: "USER#{reactorId}", parts: ["reactorId"] },
  sort: { template: "REACTION#{ulid}#{ownerId}", parts: ["ulid", "ownerId"] },
};
const jobs: DesignKey = {
  ...reaction,
  name: "job",
  partition: { template: "JOBS", parts: [] },
  sort: { template: "{jobId}", parts: ["jobId"] },
};
const design = { index: "GSI1" as const, keys: [jobs, reaction], kinds: [] };

test("a partition says which kind of key it is, and fills in its parts", () => {
  expect(designOfPartition(design, null, "USER#a")).toBe(reaction);
  expect(designOfPartition(design, null, "JOBS")).toBe(jobs);
  expect(designOfPartition(design, "GSI1", "USER#a")).toBeUndefined();
  expect(designOfPartition(design, null, "USER#a#b")).toBeUndefined();
  expect(draftOf(reaction, "USER#a").partition).toEqual(["a"]);
  expect(missingParts(draftOf(reaction, "PHOTO#a"), reaction)).toEqual(["reactorId"]);
});

test.each([
  [{ comparison: "any" }, null],
  [
    { comparison: "begins_with", values: ["01J", ""] },
    { comparison: "begins_with", values: ["01J"] },
  ],
  [
    { comparison: "begins_with", values: ["", "o"] },
    { comparison: "begins_with", values: ["", "o"] },
  ],
  [
    { comparison: "between", values: ["1", ""], to: ["2", "o"] },
    { comparison: "between", from: ["1"], to: ["2", "o"] },
  ],
] as const)("%j composes %j, and back", (fields, sort) => {
  const draft = { ...draftOf(reaction, "USER#a"), ...structuredClone(fields) } as ReturnType<typeof draftOf>;
  const composition = compose(draft);
  expect(composition).toEqual({ design: "reaction", partition: ["a"], sort, direction: "ascending", limit: 25 });
  expect(compose(draftOfComposition(composition, reaction))).toEqual(composition);
});
