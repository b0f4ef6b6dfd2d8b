import { setTimeout as delay } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import type { Item, PrimaryKey } from "@quick-photos/db/items";
import type { Lane, LaneOperation, LaneOperations } from "@quick-photos/db/lane";

type Inputs = { [Name in LaneOperation]: LaneOperations[Name]["input"] };
type Put = Pick<Inputs["PutItem"], "Item" | "ConditionExpression" | "ExpressionAttributeValues">;
type Stored = Item & PrimaryKey;

const nameOf = (key: unknown) => {
  const { PK, SK } = key as PrimaryKey;
  return `${PK} ${SK}`;
};

/** What projections of reactions write of a photo: whole attributes, by one name and one value each. */
function applyTo(item: Item, { UpdateExpression = "", ExpressionAttributeValues = {} }: Inputs["UpdateItem"]): Item {
  const written = /^SET (\w+ = :\w+(?:, \w+ = :\w+)*)$/.exec(UpdateExpression)?.[1]?.split(", ") ?? [];
  if (written.length === 0) throw new TypeError(`the stand-in does not know ${UpdateExpression}`);
  const set = written.map((one) => one.split(" = ") as [string, string]);
  return { ...item, ...Object.fromEntries(set.map(([name, value]) => [name, ExpressionAttributeValues[value]])) };
}

/** Whether a write's condition holds: that there is no such item, or that one attribute is as it was read. */
function holds(
  found: Item | undefined,
  { ConditionExpression: condition, ExpressionAttributeValues = {} }: Put,
): boolean {
  if (condition === undefined) return true;
  if (condition === "attribute_not_exists(PK)") return found === undefined;
  const [, name = "", value = ""] = /^(\w+) = (:\w+)$/.exec(condition) ?? [];
  if (name === "") throw new TypeError(`the stand-in does not know ${condition}`);
  return isDeepStrictEqual(found?.[name], ExpressionAttributeValues[value]);
}

/** Whether a request is for what processes share: leases and places of shards, jobs, and under which keys the table is. */
function isShared({
  Key,
  Item,
  ...query
}: Partial<Inputs["UpdateItem"] & Inputs["PutItem"] & Inputs["Query"]>): boolean {
  const [, named = ""] = /^PK = (:\w+)/.exec(query.KeyConditionExpression ?? "") ?? [];
  const { PK = query.ExpressionAttributeValues?.[named] } = Key ?? Item ?? {};
  return PK !== undefined && !/^(?:USER|PHOTO|INBOX)#/.test(String(PK));
}

/**
 * Returns a lane that has people, photos, reactors and inboxes in memory, and answers after so many milliseconds, in which
 * no processor is used; `put` lays items there. It knows as much of DynamoDB as projecting reactions asks for, conditions
 * included, and throws TypeError for the rest. What processes share, leases and jobs, goes by `shared`.
 */
export function createStandIn(shared: Lane, latencyMs: number) {
  const items = new Map<string, Item>();
  const put = (item: unknown) => items.set(nameOf(item), item as Stored);
  const check = (key: unknown, write: Put) => {
    const found = items.get(nameOf(key));
    if (holds(found, write)) return found;
    throw new ConditionalCheckFailedException({ message: "the condition does not hold", $metadata: {} });
  };
  const answers: { [Name in LaneOperation]?: (input: Inputs[Name]) => object } = {
    BatchGetItem: ({ RequestItems = {} }) => ({
      Responses: Object.fromEntries(
        Object.entries(RequestItems).map(([table, { Keys = [] }]) => [
          table,
          Keys.flatMap((key) => items.get(nameOf(key)) ?? []),
        ]),
      ),
    }),
    BatchWriteItem({ RequestItems = {} }) {
      for (const { PutRequest } of Object.values(RequestItems).flat()) {
        if (PutRequest === undefined) throw new TypeError("the stand-in deletes nothing");
        put(PutRequest.Item);
      }
      return {};
    },
    PutItem(input) {
      check(input.Item, input);
      put(input.Item);
      return {};
    },
    UpdateItem(input) {
      const { Key } = input;
      put(applyTo(check(Key, { ...input, Item: Key }) ?? { ...Key }, input));
      return {};
    },
  };
  const lane: Lane = {
    async send(operation, input, settings) {
      if (isShared(input)) return shared.send(operation, input, settings);
      const answer = answers[operation] as ((input: object) => object) | undefined;
      if (answer === undefined) throw new TypeError(`the stand-in does not know ${operation}`);
      await delay(latencyMs);
      return { ...answer(input), $metadata: {} } as never;
    },
  };
  return { lane, put, items: () => items.values() };
}

export type StandIn = ReturnType<typeof createStandIn>;
