import { isDeepStrictEqual } from "node:util";
import {
  type AnyEntity,
  followEntity,
  type Item,
  type ItemName,
  items,
  levelOf,
  notificationEntity,
  type Photo,
  type PrimaryKey,
  photoEntity,
  profileEntity,
  reactionEntity,
  sessionEntity,
} from "@quick-photos/db/items";
import type { StreamRecord } from "@quick-photos/db/stream";
import type { Change } from "./change.ts";

type Reader = (record: StreamRecord) => Change | null;

interface ReadableEntity<T> {
  parse(item: Item): T;
  toItem(value: T): Item;
}

/** Reads an image, and refuses one that does not belong under its key: it would be counted where it is not. */
function read<T>(entity: ReadableEntity<T>, image: Item, key: PrimaryKey): T {
  const value = entity.parse(image);
  const { PK, SK } = entity.toItem(value);
  if (PK !== key.PK || SK !== key.SK) throw new TypeError(`the item says that it is ${String(PK)} / ${String(SK)}`);
  return value;
}

/** Reads an image that may be missing. */
function readOld<T>(entity: ReadableEntity<T>, image: Item | undefined, key: PrimaryKey): T | null {
  return image ? read(entity, image, key) : null;
}

/** What lists show of a photo that may be another one: its words, and how well it is liked. */
const shownSchema = photoEntity.schema.pick({ counts: true, altText: true, caption: true });

type Shown = Pick<Photo, keyof typeof shownSchema.shape>;

const sameInLists = (a: Shown, b: Shown) =>
  levelOf(a) === levelOf(b) && a.altText === b.altText && a.caption === b.caption;

/** Returns whether lists show the same of two images of a photo, looking at no more of them; false where that tells not. */
function showSame(newImage: Item, oldImage: Item): boolean {
  if (newImage.v !== photoEntity.version || oldImage.v !== photoEntity.version) return false;
  const [after, before] = [shownSchema.safeParse(newImage), shownSchema.safeParse(oldImage)];
  return after.success && before.success && sameInLists(after.data, before.data);
}

/** Rewritten cards and reactors of a photo are the projector's own doing, and so are most of its counts. */
function toPhotoChange({ eventName, newImage, oldImage, keys: key, position }: StreamRecord): Change | null {
  if (eventName === "INSERT" && newImage) {
    return { position, key, type: "photoPublished", photo: read(photoEntity, newImage, key) };
  }
  if (newImage && oldImage) {
    // Each reaction that is counted comes by here, so the whole photo is read where it matters alone.
    if (showSame(newImage, oldImage)) return null;
    const photo = photoEntity.tryParse(newImage);
    const old = photoEntity.tryParse(oldImage);
    // One that cannot be read is the audit's: nothing is counted by this.
    if (!photo || !old || sameInLists(photo, old)) return null;
    return { position, key, type: "photoChanged", photo, old };
  }
  if (eventName !== "REMOVE" || !oldImage) return null;
  return { position, key, type: "photoRemoved", photo: read(photoEntity, oldImage, key), isRemembered: false };
}

/** A photo has given way to the memory of it; that the memory goes as well is no news. */
function toRemovedPhotoChange({ oldImage, keys: key, position }: StreamRecord): Change | null {
  if (oldImage?.type !== photoEntity.type) return null;
  return { position, key, type: "photoRemoved", photo: read(photoEntity, oldImage, key), isRemembered: true };
}

function toReactionChange({ newImage, oldImage, keys: key, position }: StreamRecord): Change | null {
  const old = readOld(reactionEntity, oldImage, key);
  if (newImage) return { position, key, type: "reactionPut", reaction: read(reactionEntity, newImage, key), old };
  return old && { position, key, type: "reactionRemoved", reaction: old };
}

/** Rewritten cards of a friendship are the projector's own doing; what the followed are told follows the follower's. */
function toFollowChange({ eventName, newImage, oldImage, keys: key, position }: StreamRecord): Change | null {
  if (eventName === "INSERT" && newImage) {
    return { position, key, type: "followAdded", follow: read(followEntity, newImage, key) };
  }
  if (newImage && oldImage) {
    const follow = read(followEntity, newImage, key);
    const isOther = follow.follower.version !== read(followEntity, oldImage, key).follower.version;
    return isOther ? { position, key, type: "followerChanged", follow } : null;
  }
  if (eventName !== "REMOVE" || !oldImage) return null;
  return { position, key, type: "followRemoved", follow: read(followEntity, oldImage, key) };
}

/** Counting changes a profile all day; only another version is another card. */
function toProfileChange({ eventName, newImage, oldImage, keys: key, position }: StreamRecord): Change | null {
  if (eventName === "INSERT" && newImage) {
    return { position, key, type: "userAdded", profile: read(profileEntity, newImage, key) };
  }
  if (!oldImage) return null;
  if (eventName === "REMOVE") {
    return { position, key, type: "userRemoved", profile: read(profileEntity, oldImage, key) };
  }
  if (!newImage || newImage.version === oldImage.version) return null;
  const old = read(profileEntity, oldImage, key);
  return { position, key, type: "cardChanged", profile: read(profileEntity, newImage, key), old };
}

/** A notification that shrinks, goes or gets a fresher card is no news, and whoever looks at it is to see it. */
function toNotified({ newImage, oldImage, keys: key, position }: StreamRecord): Change | null {
  if (!newImage) {
    // Nobody has to be able to read what is gone: an auditor may have removed it for that very reason.
    const was = notificationEntity.tryParse(oldImage);
    return was ? { position, key, type: "retold", notification: was, isGone: true } : null;
  }
  const notification = read(notificationEntity, newImage, key);
  if (newImage.changedAt !== oldImage?.changedAt) return { position, key, type: "notified", notification };
  return { position, key, type: "retold", notification, isGone: false };
}

/**
 * What is nothing but somebody's own affair is looked at once it is there: somebody whose account is being removed may
 * still sign in, read their inbox or look whom to follow.
 */
function toBelonging(entity: AnyEntity, owner: string): Reader {
  return ({ eventName, newImage, keys: key, position }) => {
    if (eventName !== "INSERT" || !newImage) return null;
    const value = read(entity, newImage, key);
    return { position, key, type: "belongingAdded", userId: String(value[owner]), entity, value };
  };
}

/** Renewals are nobody's concern. One that cannot be read has no tokens that this version would accept. */
function toSessionChange(record: StreamRecord): Change | null {
  const { eventName, oldImage, keys: key, position } = record;
  if (eventName !== "REMOVE") return toBelonging(items.session, "userId")(record);
  const session = sessionEntity.tryParse(oldImage);
  return session ? { position, key, type: "sessionEnded", session } : null;
}

/** The claim of a name goes into quarantine by itself, in the write that removes its user. */
const meaningless: Reader = () => null;

/** The kinds whose changes mean more than that they are somebody's. */
const special: { [Name in ItemName]?: Reader } = {
  photo: toPhotoChange,
  removedPhoto: toRemovedPhotoChange,
  reaction: toReactionChange,
  follow: toFollowChange,
  profile: toProfileChange,
  notification: toNotified,
  session: toSessionChange,
  usernameClaim: meaningless,
};

/**
 * A migration rewrites an item as a newer version has it, and says nothing else with it: nobody reacts again, follows
 * again or is told again.
 */
function isOnlyMigrated(name: ItemName, { newImage, oldImage }: StreamRecord): boolean {
  if (!newImage || !oldImage || newImage.type !== oldImage.type || newImage.v === oldImage.v) return false;
  const value = items[name].tryParse(newImage);
  return value !== undefined && isDeepStrictEqual(value, items[name].tryParse(oldImage));
}

function readerOf(name: ItemName): Reader {
  const entity: AnyEntity = items[name];
  const { owner, projected } = entity;
  const reader = special[name] ?? (owner === null || projected ? meaningless : toBelonging(entity, owner));
  if (reader === meaningless) return meaningless;
  return (record) => (isOnlyMigrated(name, record) ? null : reader(record));
}

/** The kinds whose changes may mean something. */
const meaningful = (Object.keys(items) as ItemName[]).filter((name) => readerOf(name) !== meaningless);

/** How the change of an item is read, by its type. */
const readers: ReadonlyMap<unknown, Reader> = new Map(meaningful.map((name) => [items[name].type, readerOf(name)]));

/** What the keys of their partitions begin with. */
const partitions = [...new Set(meaningful.map((name) => items[name].key.partition.prefix))];

/**
 * Returns the types of items whose changes may mean something to the projections: whoever hands records over may leave
 * out those of all others.
 */
export function meaningfulTypes(): string[] {
  return meaningful.map((name) => items[name].type);
}

function readRecord(record: StreamRecord): Change | null {
  const { keys: key, position } = record;
  try {
    return readers.get((record.newImage ?? record.oldImage)?.type)?.(record) ?? null;
  } catch (error) {
    return { position, key, type: "unreadable", error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/**
 * Returns what a record means to the projections, null for what means nothing to them: their own writes, claims,
 * checkpoints, and items of types that a newer version may have brought. Most of that is told by the keys, and its images
 * are not looked at.
 */
export function toChange(record: StreamRecord): Change | null {
  if (!partitions.some((prefix) => record.keys.PK.startsWith(prefix))) return null;
  const change = readRecord(record);
  // The embedded engine also records a write that changed nothing; the service does not.
  return change && !isDeepStrictEqual(record.newImage, record.oldImage) ? change : null;
}
