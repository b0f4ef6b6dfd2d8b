import { expect, test } from "vitest";
import { accessPatternList } from "../access-patterns/registry.ts";
import { describeInput, describeRequest } from "./describe-request.ts";
import { unknownKey } from "./key-text.ts";

const TableName = "t";

test("every key of a pattern is one of the key design", () => {
  const conditions = accessPatternList.flatMap((one) => one.sends()).map((sent) => describeRequest(sent).keyCondition);
  expect(conditions.filter((condition) => !condition || condition.includes(unknownKey))).toEqual([]);
});

test("a Query says its condition as templates and as it is sent", () => {
  const KeyConditionExpression = "PK = :user AND begins_with(SK, :photo)";
  const ExpressionAttributeValues = { ":user": "USER#U", ":photo": "PHOTO#" };
  const input = { TableName, KeyConditionExpression, ExpressionAttributeValues, ScanIndexForward: false };
  expect(describeInput("Query", input)).toEqual({
    index: null,
    keyCondition: "PK = USER#{ownerId} AND begins_with(SK, PHOTO#), descending",
    keysSent: "PK = USER#U AND begins_with(SK, PHOTO#), descending",
    keys: [],
    consistency: "eventual",
  });
});

test("keys of a batch are named once as templates, and all of them as they are sent", () => {
  const Keys = ["A", "B"].map((user) => ({ PK: `USER#${user}`, SK: "PROFILE" }));
  expect(describeInput("BatchGetItem", { RequestItems: { [TableName]: { Keys, ConsistentRead: true } } })).toEqual({
    index: null,
    keyCondition: "USER#{userId} / PROFILE",
    keysSent: "USER#A / PROFILE, USER#B / PROFILE",
    keys: Keys,
    consistency: "strong",
  });
});

test.each([
  ["Scan", { TableName, IndexName: "GSI1" }, { index: "GSI1", keyCondition: null, consistency: "eventual" }],
  ["DescribeTable", { TableName }, { keyCondition: null, consistency: null }],
  ["GetItem", { TableName, Key: { PK: "X", SK: "Y" } }, { keyCondition: unknownKey, keysSent: "X / Y" }],
  ["PutItem", { TableName, Item: { PK: { S: "X" } } }, { keyCondition: unknownKey }],
  ["BatchWriteItem", { RequestItems: {} }, { keyCondition: "", keys: [] }],
])("%s that the key design does not know is described all the same", (operation, input, description) => {
  expect(describeInput(operation, input)).toMatchObject(description);
});
