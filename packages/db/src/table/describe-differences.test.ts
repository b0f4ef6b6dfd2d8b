import type { GlobalSecondaryIndex, TableDescription, TimeToLiveDescription } from "@aws-sdk/client-dynamodb";
import { expect, test } from "vitest";
import { describeDifferences } from "./describe-differences.ts";
import { indexName, projectedAttributes, tableDefinition, ttlAttribute } from "./table-definition.ts";

const rightTimeToLive: TimeToLiveDescription = { TimeToLiveStatus: "ENABLED", AttributeName: ttlAttribute };
const rightIndexes: GlobalSecondaryIndex[] = tableDefinition.GlobalSecondaryIndexes;

function differencesOf(changes: Partial<TableDescription>, timeToLive = rightTimeToLive) {
  const { BillingMode: _, ...asCreated } = tableDefinition;
  return describeDifferences({ table: { ...asCreated, ...changes }, timeToLive });
}

/** The defined index, changed. */
function changedIndex(changes: Partial<GlobalSecondaryIndex>): Partial<TableDescription> {
  return { GlobalSecondaryIndexes: rightIndexes.map((index) => ({ ...index, ...changes })) };
}

test("a table as defined has none, in whatever order its attributes are listed", () => {
  expect(differencesOf({})).toEqual([]);
  const NonKeyAttributes = [...projectedAttributes].reverse();
  const AttributeDefinitions = [...tableDefinition.AttributeDefinitions].reverse();
  expect(differencesOf({ AttributeDefinitions })).toEqual([]);
  expect(differencesOf(changedIndex({ Projection: { ProjectionType: "INCLUDE", NonKeyAttributes } }))).toEqual([]);
});

test("keys differ by name, by kind and by type", () => {
  const expected = "PK (S) HASH, SK (S) RANGE";
  expect(differencesOf({ KeySchema: [{ AttributeName: "PK", KeyType: "HASH" }] })).toEqual([
    { what: "keys", expected, found: "PK (S) HASH" },
  ]);
  const AttributeDefinitions = tableDefinition.AttributeDefinitions.map((definition) =>
    definition.AttributeName === "SK" ? { ...definition, AttributeType: "N" as const } : definition,
  );
  expect(differencesOf({ AttributeDefinitions })).toEqual([
    { what: "keys", expected, found: "PK (S) HASH, SK (N) RANGE" },
  ]);
});

test("an index can be missing, have other keys, or carry other attributes", () => {
  const expected = "GSI1PK (S) HASH, GSI1SK (S) RANGE";
  expect(differencesOf({ GlobalSecondaryIndexes: [] })).toEqual([{ what: "index GSI1", expected, found: "none" }]);

  const withoutSortKey = changedIndex({ KeySchema: [{ AttributeName: "GSI1PK", KeyType: "HASH" }] });
  expect(differencesOf(withoutSortKey)).toEqual([{ what: "keys of index GSI1", expected, found: "GSI1PK (S) HASH" }]);

  expect(differencesOf(changedIndex({ Projection: { ProjectionType: "ALL" } }))).toEqual([
    { what: "projection of index GSI1", expected: expect.stringMatching(/^INCLUDE .*username/), found: "ALL" },
  ]);
});

test("an index that the definition lacks is one, global or local", () => {
  const KeySchema = [{ AttributeName: "SK", KeyType: "HASH" as const }];
  const foreign = { IndexName: "Inverted", KeySchema };
  expect(differencesOf({ GlobalSecondaryIndexes: [...rightIndexes, foreign] })).toEqual([
    { what: "index Inverted", expected: "none", found: "SK (S) HASH" },
  ]);
  expect(differencesOf({ LocalSecondaryIndexes: [foreign] })).toHaveLength(1);
});

test("a stream can be off or carry too little", () => {
  const expected = "NEW_AND_OLD_IMAGES";
  expect(differencesOf({ StreamSpecification: undefined })).toEqual([{ what: "stream", expected, found: "none" }]);
  const StreamSpecification = { StreamEnabled: true, StreamViewType: "KEYS_ONLY" as const };
  expect(differencesOf({ StreamSpecification })).toEqual([{ what: "stream", expected, found: "KEYS_ONLY" }]);
});

test("time to live can be off, on its way out, or on another attribute", () => {
  const off = [{ what: "time to live", expected: ttlAttribute, found: "none" }];
  expect(differencesOf({}, { TimeToLiveStatus: "DISABLED" })).toEqual(off);
  expect(differencesOf({}, { TimeToLiveStatus: "DISABLING", AttributeName: ttlAttribute })).toEqual(off);
  expect(differencesOf({}, { TimeToLiveStatus: "ENABLED", AttributeName: "ttl" })).toEqual([
    { what: "time to live", expected: ttlAttribute, found: "ttl" },
  ]);
  expect(differencesOf({}, { TimeToLiveStatus: "ENABLING", AttributeName: ttlAttribute })).toEqual([]);
});

test("all of them are listed", () => {
  const nothing = describeDifferences({ table: {}, timeToLive: undefined });
  expect(nothing.map(({ what }) => what)).toEqual(["keys", `index ${indexName}`, "stream", "time to live"]);
});
