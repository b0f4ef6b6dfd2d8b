import { DbError } from "@quick-photos/db";
import { type AnyEntity, findEntity, type Item, type PrimaryKey } from "@quick-photos/db/items";

/** What is to be done with a stored item. */
export type Verdict =
  /** It is of the newest version. */
  | { kind: "newest" }
  /** It is of an earlier version; `rewritten` is the same item as the newest has it. */
  | { kind: "earlier"; entity: AnyEntity; rewritten: Item }
  /** Newer code has written it, and knows best what to do with it. */
  | { kind: "newer" }
  /** It is left to a person; the reason is a sentence. */
  | { kind: "unreadable"; reason: string };

function readItem(item: Item & PrimaryKey): Verdict {
  const entity = findEntity(item);
  if (!entity) throw new TypeError(`there is no kind of item "${String(item.type)}"`);
  const { version } = entity;
  if (typeof item.v === "number" && item.v > version) return { kind: "newer" };
  const rewritten = entity.toItemOver(item, entity.parse(item));
  const { PK, SK } = rewritten;
  // Written where its attributes say, it would be there twice.
  if (PK !== item.PK || SK !== item.SK) throw new TypeError(`it says that it is ${String(PK)} / ${String(SK)}`);
  return item.v === version ? { kind: "newest" } : { kind: "earlier", entity, rewritten };
}

/** Returns what is to be done with an item, so that in the end it is of the newest version. */
export function judgeVersion(item: Item & PrimaryKey): Verdict {
  try {
    return readItem(item);
  } catch (error) {
    if (!(error instanceof DbError || error instanceof TypeError)) throw error;
    return { kind: "unreadable", reason: error.message };
  }
}
