import { isDeepStrictEqual } from "node:util";
import type { UpdateRequest } from "@quick-photos/db/io";
import type { AnyEntity, Item, PrimaryKey } from "@quick-photos/db/items";
import { holding } from "@quick-photos/db/maintenance";

interface Rewrite {
  entity: AnyEntity;
  /** As it was read. */
  stored: Item & PrimaryKey;
  /** As the newest version has it. */
  rewritten: Item;
}

/** The attributes that the item may get from others, and did not have when it was read: what is made of it leaves them out. */
function missingAttributes({ entity, stored }: Rewrite): string[] {
  const versions = [entity.schemaOf(Number(stored.v)), entity.schemaOf(entity.version)];
  const names = new Set(versions.flatMap((schema) => Object.keys(schema?.shape ?? {})));
  return [...names].filter((name) => stored[name] === undefined);
}

/**
 * Builds the UpdateItem that makes a stored item one of the newest version. It touches only the attributes that differ,
 * and does nothing unless the item is still as it was read: every attribute the same, and none there that was not.
 */
export function rewriteRequest(rewrite: Rewrite): UpdateRequest {
  const { stored, rewritten } = rewrite;
  const isThere = (name: string) => rewritten[name] !== undefined;
  const changed = Object.keys(rewritten).filter(
    (name) => isThere(name) && !isDeepStrictEqual(rewritten[name], stored[name]),
  );
  const gone = Object.keys(stored).filter((name) => !isThere(name));
  const missing = missingAttributes(rewrite);
  const condition = holding(stored);
  const numbered = (letter: string, names: string[], text: (at: number) => string) => ({
    text: names.map((_, at) => text(at)),
    names: Object.fromEntries(names.map((name, at) => [`#${letter}${at}`, name])),
  });
  const set = numbered("c", changed, (at) => `#c${at} = :c${at}`);
  const remove = numbered("g", gone, (at) => `#g${at}`);
  const absent = numbered("m", missing, (at) => `attribute_not_exists(#m${at})`);
  return {
    Key: { PK: stored.PK, SK: stored.SK },
    UpdateExpression: [
      `SET ${set.text.join(", ")}`,
      ...(gone.length > 0 ? [`REMOVE ${remove.text.join(", ")}`] : []),
    ].join(" "),
    ConditionExpression: [condition.ConditionExpression, ...absent.text].join(" AND "),
    ExpressionAttributeNames: { ...condition.ExpressionAttributeNames, ...set.names, ...remove.names, ...absent.names },
    ExpressionAttributeValues: {
      ...condition.ExpressionAttributeValues,
      ...Object.fromEntries(changed.map((name, at) => [`:c${at}`, rewritten[name]])),
    },
    ReturnValuesOnConditionCheckFailure: "ALL_OLD",
  };
}
