import { deadLetterKey, items as kinds, migrationEntity } from "@quick-photos/db/items";
import type { TypedItem, TypedValue } from "@quick-photos/db/maintenance";
import { deadLettersToBuckets } from "@quick-photos/db/migrations";

/** The migration that an import is in its table. */
export const importName = "import";

/** The source of dead letters that are jobs and come from no shard. */
const jobs = "JOBS";

/** What a shard of a former stream is called, so that no stream has one of that name. */
const formerShard = "former";

const textOf = (value: TypedValue | undefined) => (value && "S" in value ? value.S : "");

/** Returns whether an item is the note of an import in its table. */
export function isImportNote({ type, name }: TypedItem): boolean {
  return textOf(type) === migrationEntity.type && textOf(name) === importName;
}

/** Watermarks are places in a stream, under the names of its shards, which those of another engine may have as well. */
function withoutWatermarks(attributes: TypedItem): TypedItem {
  const entries = Object.entries(attributes).map(([name, value]) => {
    if (!("M" in value)) return [name, value] as const;
    return [name, { M: name === "watermarks" ? {} : withoutWatermarks(value.M) }] as const;
  });
  return Object.fromEntries(entries);
}

/** Replayed, a record of a shard that is gone does everything but count; one of a shard of the same name would count wrongly. */
function ofFormerShard(letter: TypedItem, exportId: string): TypedItem {
  const source = textOf(letter.source);
  if (source === jobs || source.startsWith(formerShard)) return letter;
  const former = `${formerShard}-${exportId}-${source}`;
  const side = deadLettersToBuckets.sideOf({ PK: textOf(letter.PK), SK: textOf(letter.SK) }) ?? "new";
  const key = deadLettersToBuckets.keyAt(side, deadLetterKey({ source: former, place: textOf(letter.place) }));
  const shardId = (id: string) => `"shardId":${JSON.stringify(id)}`;
  return {
    ...letter,
    PK: { S: key.PK },
    SK: { S: key.SK },
    source: { S: former },
    content: { S: textOf(letter.content).replace(shardId(source), () => shardId(former)) },
  };
}

/**
 * Returns an item as it is carried into another table, null for one that stays behind: all of it but what speaks of places
 * in the table's own stream. Those are the checkpoints, the watermarks of what is counted, and the shards of dead letters.
 */
export function carry(item: TypedItem, exportId: string): TypedItem | null {
  const type = textOf(item.type);
  if (type === kinds.checkpoint.type || isImportNote(item)) return null;
  return type === kinds.deadLetter.type ? ofFormerShard(item, exportId) : withoutWatermarks(item);
}
