import { expect, test } from "vitest";
import { repairRequest } from "./apply-repair.ts";

const item = { PK: "USER#ANNA", SK: "PROFILE", type: "Profile", counts: { photos: 1 } };
const other = { PK: "PHOTO#1", SK: "REACTOR#ANNA" };

test("what is changed or deleted must be as it was read, to the last attribute", () => {
  const unchanged = {
    Key: { PK: "USER#ANNA", SK: "PROFILE" },
    ConditionExpression: "attribute_exists(PK) AND #h0 = :h0 AND #h1 = :h1",
  };
  expect(repairRequest({ write: { delete: item } })).toEqual([
    {
      Delete: {
        ...unchanged,
        ExpressionAttributeNames: { "#h0": "type", "#h1": "counts" },
        ExpressionAttributeValues: { ":h0": "Profile", ":h1": { photos: 1 } },
      },
    },
  ]);
  expect(repairRequest({ write: { change: item, to: { counts: { photos: 2 } } } })).toEqual([
    {
      Update: {
        ...unchanged,
        UpdateExpression: "SET #c0 = :c0",
        ExpressionAttributeNames: { "#h0": "type", "#h1": "counts", "#c0": "counts" },
        ExpressionAttributeValues: { ":h0": "Profile", ":h1": { photos: 1 }, ":c0": { photos: 2 } },
      },
    },
  ]);
});

test("what a repair rests on is in the same transaction", () => {
  const because = [{ absent: item }, { holds: item }, { holds: item, attributes: { type: "Profile" } }];
  const Key = { PK: "USER#ANNA", SK: "PROFILE" };
  const typed = {
    ExpressionAttributeNames: { "#type": "type" },
    ExpressionAttributeValues: { ":removed": "RemovedPhoto" },
  };
  expect(repairRequest({ write: { put: other }, because })).toEqual([
    { Put: { Item: other, ConditionExpression: "attribute_not_exists(PK)" } },
    { ConditionCheck: { Key, ConditionExpression: "attribute_not_exists(PK) OR #type = :removed", ...typed } },
    { ConditionCheck: { Key, ConditionExpression: "attribute_exists(PK) AND #type <> :removed", ...typed } },
    {
      ConditionCheck: {
        Key,
        ConditionExpression: "attribute_exists(PK) AND #h0 = :h0",
        ExpressionAttributeNames: { "#h0": "type" },
        ExpressionAttributeValues: { ":h0": "Profile" },
      },
    },
  ]);
});
