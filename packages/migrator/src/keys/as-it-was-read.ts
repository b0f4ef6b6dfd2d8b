import { findEntity, type Item, type PrimaryKey } from "@quick-photos/db/items";
import { holding } from "@quick-photos/db/maintenance";

/** Returns the attributes that an item of this kind and version may have. */
function attributesOf(item: Item): string[] {
  return Object.keys(findEntity(item)?.schemaOf(Number(item.v))?.shape ?? {});
}

/**
 * Builds the condition that what is under a key is what was read there: every attribute the same, and none there that was
 * not, of those that it may have or the other copy has.
 */
export function asItWasRead(Key: PrimaryKey, item: Item | undefined, other: Item | undefined) {
  if (!item) return { Key, ConditionExpression: "attribute_not_exists(PK)" };
  const condition = holding(item);
  const possible = new Set([...attributesOf(item), ...Object.keys(other ?? {})]);
  const missing = [...possible].filter((name) => item[name] === undefined);
  const absent = missing.map((_, at) => `attribute_not_exists(#m${at})`);
  return {
    Key,
    ...condition,
    ConditionExpression: [condition.ConditionExpression, ...absent].join(" AND "),
    ExpressionAttributeNames: {
      ...condition.ExpressionAttributeNames,
      ...Object.fromEntries(missing.map((name, at) => [`#m${at}`, name])),
    },
  };
}
