import { withoutSecrets } from "@quick-photos/db/explain";
import { findEntity, type Item, type PrimaryKey } from "@quick-photos/db/items";
import { countersOf, type ItemCounter, itemSize } from "@quick-photos/db/maintenance";
import { designNamesOf } from "./key-designs.ts";
import { toStoredValue } from "./stored-value.ts";

/** An item as it is stored, with what a person wants to know of it. Nothing secret is in it. */
export interface ExploredItem {
  key: PrimaryKey;
  /** Its place in the index; null where it has none. */
  indexKey: { GSI1PK: string; GSI1SK: string } | null;
  /** The kind of item that it says it is; null where the code knows none of that name. */
  type: string | null;
  /** The names of the kinds of keys that items of its kind lie under. */
  designs: string[];
  version: number | null;
  /** The newest version of its kind; null where there is no such kind. */
  newest: number | null;
  /** From when on DynamoDB deletes it, ISO 8601; null for one that stays. */
  expiresAt: string | null;
  /** As DynamoDB counts them for units; of an index's entry those of the entry. */
  bytes: number;
  /** The numbers that other rows are counted into, and where they stand: `counts.followers`. */
  counters: Pick<ItemCounter, "name" | "value">[];
  /** Everything but the keys, its type and its version. */
  attributes: Record<string, unknown>;
}

const shownApart: ReadonlySet<string> = new Set(["PK", "SK", "GSI1PK", "GSI1SK", "type", "v"]);

function attributesOf(item: Item): Record<string, unknown> {
  const shown = toStoredValue(withoutSecrets(item)) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(shown).filter(([name]) => !shownApart.has(name)));
}

const numberOr = (value: unknown): number | null => (typeof value === "number" ? value : null);

/** Returns what a stored item shows of itself. */
export function exploreItem(item: Item): ExploredItem {
  const entity = findEntity(item);
  const { GSI1PK, GSI1SK } = item;
  const expiresAt = numberOr(item.expiresAt);
  return {
    key: { PK: String(item.PK), SK: String(item.SK) },
    indexKey: GSI1PK === undefined ? null : { GSI1PK: String(GSI1PK), GSI1SK: String(GSI1SK) },
    type: entity?.type ?? null,
    designs: designNamesOf(item),
    version: numberOr(item.v),
    newest: entity?.version ?? null,
    expiresAt: expiresAt === null ? null : new Date(expiresAt * 1_000).toISOString(),
    bytes: itemSize(item),
    counters: countersOf(item).map(({ name, value }) => ({ name, value })),
    attributes: attributesOf(item),
  };
}
