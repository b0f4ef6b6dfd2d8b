import {
  BatchGetItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import type { Item } from "../src/entities/entity.ts";
import { items } from "../src/entities/items.ts";
import type { Lane } from "../src/lane/lane.ts";
import { examples } from "../test/frozen/examples.ts";

/** The calls that are compared, and how much of lib-dynamodb's processor time the lean lane may take. */
export const calls = {
  GetItem: 0.35,
  PutItem: 0.35,
  "TransactWriteItems of 2": 0.35,
  "BatchGetItem of 2": 0.35,
  "Query of 20": 0.55,
} as const;

/** What makes each of the calls once. */
export type Caller = Record<keyof typeof calls, () => Promise<unknown>>;

const profile: Item = items.profile.toItem(examples.profile);
const photo: Item = items.photo.toItem(examples.photo);

/** Twenty photos of one person, as a page has them. */
export const page: Item[] = Array.from({ length: 20 }, (_, at) => ({ ...photo, PK: "PAGE#1", SK: `PHOTO#${10 + at}` }));

const keyOf = ({ PK, SK }: Item) => ({ PK, SK });

const common = { ReturnConsumedCapacity: "INDEXES" } as const;
const range = { KeyConditionExpression: "PK = :pk", ScanIndexForward: false, Limit: 20 };

/** Returns the calls as a lane makes them. */
export function onLane(lane: Lane, TableName: string): Caller {
  const named = { TableName, ...common };
  const Keys = [keyOf(profile), keyOf(photo)];
  const put = (item: Item) => ({ Put: { TableName, Item: item } });
  return {
    GetItem: () => lane.send("GetItem", { ...named, Key: keyOf(profile) }, {}),
    PutItem: () => lane.send("PutItem", { ...named, Item: profile }, {}),
    "TransactWriteItems of 2": () =>
      lane.send("TransactWriteItems", { TransactItems: [put(profile), put(photo)], ...common }, {}),
    "BatchGetItem of 2": () => lane.send("BatchGetItem", { RequestItems: { [TableName]: { Keys } }, ...common }, {}),
    "Query of 20": () => lane.send("Query", { ...named, ...range, ExpressionAttributeValues: { ":pk": "PAGE#1" } }, {}),
  };
}

/** Returns the same calls with attributes instead of values, as the SDK's plain client makes them. */
export function onClient(client: DynamoDBClient, TableName: string): Caller {
  const named = { TableName, ...common };
  const [profileItem, photoItem] = [marshall(profile), marshall(photo)];
  const Keys = [marshall(keyOf(profile)), marshall(keyOf(photo))];
  const TransactItems = [profileItem, photoItem].map((Item) => ({ Put: { TableName, Item } }));
  const values = { ExpressionAttributeValues: { ":pk": { S: "PAGE#1" } } };
  return {
    GetItem: () => client.send(new GetItemCommand({ ...named, Key: marshall(keyOf(profile)) })),
    PutItem: () => client.send(new PutItemCommand({ ...named, Item: profileItem })),
    "TransactWriteItems of 2": () => client.send(new TransactWriteItemsCommand({ TransactItems, ...common })),
    "BatchGetItem of 2": () =>
      client.send(new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys } }, ...common })),
    "Query of 20": () => client.send(new QueryCommand({ ...named, ...range, ...values })),
  };
}
