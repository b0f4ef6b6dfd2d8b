import { type Db, formatPhotoId, type PhotoAddress, parsePhotoId } from "@quick-photos/db";
import { exploreLists, type Item, keys, type PrimaryKey, reactionEntity, reactorEntity } from "@quick-photos/db/items";
import { applyRepair } from "@quick-photos/db/maintenance";
import { readCards, readItems, settleExplored, settleNames } from "@quick-photos/db/rows";
import { settleFeedEntries } from "@quick-photos/projector/projections";
import type { Suspicion } from "../findings.ts";

/** Returns whether there can be such a photo: of a row that names another, nothing can be made again. */
const isPhoto = (address: PhotoAddress) => parsePhotoId(formatPhotoId(address)) !== null;

const remove = (db: Db, item: Item & PrimaryKey) => applyRepair(db, { write: { delete: item } });

/** Writes a row of a list of reactors anew, or removes it when there is no reaction. */
async function rebuildReactor(db: Db, item: Item & PrimaryKey): Promise<boolean> {
  const parts = keys.reactor.parse(item);
  const photo = parts && parsePhotoId(parts.photoId);
  if (!photo) return remove(db, item);
  const key = keys.reaction.key({ reactorId: parts.userId, ...photo });
  const found = (await readItems(db, [key], true)).get(key);
  const reaction = reactionEntity.tryParse(found);
  if (!found || !reaction) return applyRepair(db, { write: { delete: item }, because: [{ absent: key }] });
  const { reactor: user, kind, reactedAt } = reaction;
  const { PK: _, SK: __, ...to } = reactorEntity.toItem({ photoId: formatPhotoId(photo), user, kind, reactedAt });
  return applyRepair(db, { write: { change: item, to }, because: [{ holds: key, attributes: { kind, reactedAt } }] });
}

/** Writes somebody anew under a word of their name, or takes them away from one that is not theirs. */
async function rebuildNameWord(db: Db, { userId, word }: { userId: string; word: string }): Promise<boolean> {
  const card = (await readCards(db, [userId])).get(userId);
  if (card === undefined) return false;
  await settleNames(db, [{ userId, card, former: [word] }]);
  return true;
}

/** Takes an entry out of a list of everybody's photos, and puts the photo that it names where it belongs. */
async function rebuildExploreEntry(db: Db, item: Item & PrimaryKey): Promise<boolean> {
  const { PK, SK, ownerId, ulid } = item;
  if (typeof ownerId !== "string" || typeof ulid !== "string" || !isPhoto({ ownerId, ulid })) return remove(db, item);
  await settleExplored(db, [{ ownerId, ulid, photo: null, lists: exploreLists, former: [{ PK, SK }] }], new Date());
  return true;
}

/**
 * Returns how an item that cannot be read is put right; undefined where it holds what no other item does, and a person
 * has to look. What is projected is made again, what is computed when asked for goes.
 */
export function repairUnreadable(item: Item & PrimaryKey): Suspicion["repair"] {
  if (keys.reactor.parse(item)) return (db) => rebuildReactor(db, item);
  if (keys.suggestions.parse(item)) return (db) => remove(db, item);
  const named = keys.nameWord.parse(item);
  if (named) return (db) => rebuildNameWord(db, named);
  if (keys.exploreEntry.parse(item)) return (db) => rebuildExploreEntry(db, item);
  const pointer = keys.feedEntry.parse(item);
  if (!pointer) return undefined;
  if (!isPhoto(pointer)) return (db) => remove(db, item);
  return async (db) => {
    await settleFeedEntries(db, [pointer], true);
    return true;
  };
}
