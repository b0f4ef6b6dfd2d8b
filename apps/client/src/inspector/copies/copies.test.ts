import { expect, test } from "vitest";
import { asCli } from "./as-cli.ts";
import { asTypeScript } from "./as-typescript.ts";
import { sourcesOf } from "./sources-of.ts";

const query = {
  operation: "Query",
  request: {
    TableName: "quick-photos",
    KeyConditionExpression: "PK = :pk AND begins_with(SK, :sk)",
    ExpressionAttributeValues: { ":pk": "USER#o'neil", ":sk": "PHOTO#" },
    Limit: 20,
    ScanIndexForward: false,
  },
};

/** Reads the JSON of a command back, as a shell and the CLI would. */
const inputOf = (command: string) =>
  JSON.parse(/'(.*)'$/s.exec(command)?.[1]?.replaceAll("'\\''", "'") ?? "") as Record<string, unknown>;

test("a call for the AWS CLI: values as the protocol has them, and the rest as it was", () => {
  const command = asCli(query);
  expect(command).toMatch(/^aws dynamodb query --cli-input-json '\{\n/);
  expect(command).toContain("USER#o'\\''neil");
  expect(inputOf(command)).toEqual({
    ...query.request,
    ExpressionAttributeValues: { ":pk": { S: "USER#o'neil" }, ":sk": { S: "PHOTO#" } },
  });
});

test("items and keys are found wherever a request has them", () => {
  const item = { PK: "A", n: 1.5, list: [true, null], map: { Key: "no key" } };
  const command = asCli({
    operation: "TransactWriteItems",
    request: {
      TransactItems: [{ Put: { TableName: "t", Item: item } }, { Delete: { TableName: "t", Key: { PK: "B" } } }],
    },
  });
  expect(command).toMatch(/^aws dynamodb transact-write-items /);
  const stored = { PK: { S: "A" }, n: { N: "1.5" }, list: { L: [{ BOOL: true }, { NULL: true }] } };
  expect(inputOf(command)).toEqual({
    TransactItems: [
      { Put: { TableName: "t", Item: { ...stored, map: { M: { Key: { S: "no key" } } } } } },
      { Delete: { TableName: "t", Key: { PK: { S: "B" } } } },
    ],
  });
  const batch = { RequestItems: { t: { Keys: [{ PK: "A" }], ConsistentRead: true } } };
  expect(inputOf(asCli({ operation: "BatchGetItem", request: batch }))).toEqual({
    RequestItems: { t: { Keys: [{ PK: { S: "A" } }], ConsistentRead: true } },
  });
});

test("a call as a program: the command of the document client, and values as they are", () => {
  const program = asTypeScript(query);
  expect(program).toContain('import { DynamoDBDocumentClient, QueryCommand } from "@aws-sdk/lib-dynamodb";');
  expect(program).toContain('await client.send(new QueryCommand({\n  TableName: "quick-photos",\n');
  expect(program).toContain('  ExpressionAttributeValues: {\n    ":pk": "USER#o\'neil",\n    ":sk": "PHOTO#",\n  },\n');
  expect(asTypeScript({ operation: "GetItem", request: { Key: {} } })).toContain(
    "new GetCommand({\n  Key: {},\n}));\n",
  );
});

test("the files of a procedure bear its name", () => {
  expect(sourcesOf("photos.byUser").map(({ path }) => path)).toEqual([
    "packages/api/src/routers/photos/by-user.ts",
    "packages/db/src/access-patterns/photos/by-user.ts",
    "packages/db/src/keys/key-design.ts",
  ]);
});
