import { type AnyEntity, findEntity, items } from "@quick-photos/db/items";
import type { TypedItem } from "@quick-photos/db/maintenance";
import { keyMigrations, spellKey } from "@quick-photos/db/migrations";
import type { Header } from "../format/lines.ts";

const keyOf = ({ key }: AnyEntity) => spellKey(key);

/** Whether items of a key are where this version has others, or knows how to use them until they are moved there. */
const isUsable = (theirs: string, today: string) =>
  theirs === today || keyMigrations.some((move) => move.kind === "move" && move.from === theirs && move.to === today);

/** The kinds of items as this version of the code has them. */
export const knownKinds: Header["kinds"] = Object.fromEntries(
  Object.values<AnyEntity>(items).map((entity) => [entity.type, { version: entity.version, key: keyOf(entity) }]),
);

const numberOf = (item: TypedItem, name: string) => {
  const value = item[name];
  return value && "N" in value ? Number(value.N) : undefined;
};

/**
 * Returns why an item cannot be used by this code; null when it can. One of a kind that nobody knows is carried along,
 * for the audit to tell of.
 */
export function describeObstacle(item: TypedItem, { kinds }: Header): string | null {
  const type = item.type && "S" in item.type ? item.type.S : "";
  const entity = findEntity({ type });
  const theirs = kinds[type];
  if (!entity) return theirs ? `${type} items, which this version does not know` : null;
  if (theirs && !isUsable(theirs.key, keyOf(entity)))
    return `${type} items at ${theirs.key}, which belong at ${keyOf(entity)}`;
  if (!entity.isTooNew({ v: numberOf(item, "v"), readableFrom: numberOf(item, "readableFrom") })) return null;
  return `${type} items of version ${numberOf(item, "v")}, and this version reads up to ${entity.version}`;
}
