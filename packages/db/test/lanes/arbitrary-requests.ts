import { NumberValue } from "@aws-sdk/lib-dynamodb";
import fc from "fast-check";
import type { LaneOperation, LaneOperations } from "../../src/lane/lane.ts";

/** An operation and what it is sent with. */
export interface LaneRequest {
  operation: LaneOperation;
  input: LaneOperations[LaneOperation]["input"];
}

const TableName = "quick-photos";

/** The name that every object has cannot be an attribute's on either lane. */
const attributeName = fc
  .oneof(fc.constantFrom("a", "note", "size"), fc.string())
  .filter((name) => name !== "__proto__");

const bytes = fc.uint8Array({ maxLength: 20 });

/** Numbers that DynamoDB stores, those that JavaScript does not hold exactly, and those that are none. */
const number = fc.oneof(
  fc.maxSafeInteger(),
  fc.double(),
  fc.constantFrom(0, -0, 0.1, 1e-7, 2 ** 53, -(2 ** 53), 1e21, Number.NaN, Number.POSITIVE_INFINITY),
);

const text = fc.oneof(fc.string(), fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }));

const set = fc.oneof(
  fc.uniqueArray(text, { minLength: 1, maxLength: 4 }),
  fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 4 }),
  fc.uniqueArray(bytes, { minLength: 1, maxLength: 3, selector: String }),
  fc.constant<string[]>([]),
);

/** What somebody may try to store, and now and then what nobody can. */
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    { arbitrary: text, weight: 3 },
    { arbitrary: number, weight: 2 },
    fc.boolean(),
    fc.constantFrom(null, undefined, () => "a function", new Date(0), Symbol.iterator),
    fc.bigInt(),
    fc.constantFrom("12345678901234567890", "0.1").map(NumberValue.from),
    bytes,
    bytes.map((some) => Buffer.from(some)),
    set.map((some) => new Set<unknown>(some)),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(attributeName, tie("value"), { maxKeys: 3 }),
    fc.dictionary(attributeName, tie("value"), { maxKeys: 3 }).map((some) => new Map(Object.entries(some))),
  ),
}));

const key = fc.record({
  PK: fc.constantFrom("LANE#1", "LANE#2"),
  // An empty key is refused.
  SK: fc.oneof({ weight: 9, arbitrary: fc.constantFrom("ROW#1", "ROW#2", "ROW#3") }, fc.constant("")),
});

const item = fc
  .tuple(key, fc.dictionary(attributeName, value, { maxKeys: 4 }))
  .map(([at, rest]) => ({ ...rest, ...at }));

const isThere = fc.constantFrom(
  {},
  { ConditionExpression: "attribute_exists(PK)", ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const },
  { ConditionExpression: "attribute_not_exists(PK)", ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const },
);

const change = value.map((changed) => ({
  UpdateExpression: "SET #v = :v",
  ExpressionAttributeNames: { "#v": "v" },
  ExpressionAttributeValues: { ":v": changed },
}));

const common = { ReturnConsumedCapacity: "INDEXES", ReturnItemCollectionMetrics: "SIZE" } as const;

const keys = fc.uniqueArray(key, { minLength: 1, maxLength: 4, selector: ({ PK, SK }) => PK + SK });

const page = {
  KeyConditionExpression: "PK = :pk",
  FilterExpression: "attribute_not_exists(#v) OR #v <> :v",
  ExpressionAttributeNames: { "#v": "v" },
};

/** A range of a partition, from its start or behind a key that may not be there. */
const range = fc.record({
  Limit: fc.integer({ min: 0, max: 3 }),
  ExclusiveStartKey: fc.option(key, { nil: undefined }),
});

function request<Name extends LaneOperation>(
  operation: Name,
  inputs: fc.Arbitrary<LaneOperations[Name]["input"]>,
): fc.Arbitrary<LaneRequest> {
  return inputs.map((input) => ({ operation, input }));
}

const writeTogether = fc.oneof(
  fc.tuple(item, isThere).map(([Item, rest]) => ({ Put: { TableName, Item, ...rest } })),
  fc.tuple(key, change).map(([Key, rest]) => ({ Update: { TableName, Key, ...rest } })),
  fc.tuple(key, isThere).map(([Key, rest]) => ({ Delete: { TableName, Key, ...rest } })),
  key.map((Key) => ({
    ConditionCheck: { TableName, Key, ConditionExpression: "attribute_exists(PK)" },
  })),
);

/** Any request of any operation of a lane: most are done, some are refused by the engine, some cannot be sent. */
export const anyRequest: fc.Arbitrary<LaneRequest> = fc.oneof(
  request(
    "GetItem",
    key.map((Key) => ({ TableName, Key, ReturnConsumedCapacity: "INDEXES" })),
  ),
  request(
    "PutItem",
    fc.tuple(item, isThere).map(([Item, rest]) => ({ TableName, Item, ReturnValues: "ALL_OLD", ...rest, ...common })),
  ),
  request(
    "UpdateItem",
    fc.tuple(key, change).map(([Key, rest]) => ({ TableName, Key, ReturnValues: "ALL_NEW", ...rest })),
  ),
  request(
    "DeleteItem",
    fc.tuple(key, isThere).map(([Key, rest]) => ({ TableName, Key, ReturnValues: "ALL_OLD", ...rest, ...common })),
  ),
  request(
    "Query",
    fc.tuple(key, value, range).map(([{ PK }, v, rest]) => ({
      TableName,
      ...page,
      ...rest,
      ExpressionAttributeValues: { ":pk": PK, ":v": v },
      ReturnConsumedCapacity: "INDEXES",
    })),
  ),
  request(
    "BatchGetItem",
    keys.map((Keys) => ({ RequestItems: { [TableName]: { Keys } } })),
  ),
  request(
    "BatchWriteItem",
    fc.tuple(item, key).map(([Item, Key]) => ({
      RequestItems: { [TableName]: [{ PutRequest: { Item } }, { DeleteRequest: { Key } }] },
      ...common,
    })),
  ),
  request(
    "TransactWriteItems",
    fc.array(writeTogether, { minLength: 1, maxLength: 3 }).map((writes) => ({ TransactItems: writes, ...common })),
  ),
);
