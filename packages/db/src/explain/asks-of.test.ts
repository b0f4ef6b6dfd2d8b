import { expect, test } from "vitest";
import { keys } from "../keys/key-design.ts";
import { asksOf } from "./asks-of.ts";

const [anna, ben] = ["0123456789ABCDEF", "FEDCBA9876543210"];
const profile = keys.profile.key({ userId: anna });
const inbox = keys.inboxState.key({ userId: ben });
const table = "quick-photos";

test.each([
  ["GetItem", { Key: profile }, ["USER#{userId}"]],
  ["PutItem", { Item: inbox }, ["INBOX#{userId}"]],
  [
    "BatchGetItem",
    { RequestItems: { [table]: { Keys: [profile, inbox, profile] } } },
    ["INBOX#{userId}", "USER#{userId}"],
  ],
  ["BatchWriteItem", { RequestItems: { [table]: [{ DeleteRequest: { Key: inbox } }] } }, ["INBOX#{userId}"]],
  ["Scan", { TableName: table }, []],
  ["UpdateItem", { Key: { PK: "elsewhere", SK: "x" } }, ["?"]],
])("%s asks for itself, on the partitions that it names", (action, input, partitions) => {
  expect(asksOf(action, input)).toEqual([{ action, index: null, partitions }]);
});

test("a Query asks for one partition, of the table or of the index", () => {
  const values = { ":followed": `FOLLOWERS#${anna}`, ":after": "2026" };
  const KeyConditionExpression = "GSI1PK = :followed AND GSI1SK > :after";
  expect(asksOf("Query", { IndexName: "GSI1", KeyConditionExpression, ExpressionAttributeValues: values })).toEqual([
    { action: "Query", index: "GSI1", partitions: ["FOLLOWERS#{followedId}"] },
  ]);
});

test("a transaction asks for what each of its writes would", () => {
  const TransactItems = [
    { Put: { TableName: table, Item: profile } },
    { ConditionCheck: { TableName: table, Key: inbox } },
    { Delete: { TableName: table, Key: profile } },
    { Put: { TableName: table, Item: inbox } },
    { Update: { TableName: table, Key: profile } },
  ];
  expect(asksOf("TransactWriteItems", { TransactItems })).toEqual([
    { action: "PutItem", index: null, partitions: ["INBOX#{userId}", "USER#{userId}"] },
    { action: "ConditionCheckItem", index: null, partitions: ["INBOX#{userId}"] },
    { action: "DeleteItem", index: null, partitions: ["USER#{userId}"] },
    { action: "UpdateItem", index: null, partitions: ["USER#{userId}"] },
  ]);
});
