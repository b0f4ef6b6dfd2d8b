import { type ReactionKind, reactionKinds } from "@quick-photos/contract";
import { accessPatterns, type Db, type Page, type PageRequest } from "@quick-photos/db";

/** A counter and the rows it stands for. */
export interface Comparison {
  /** The name of the counter, as in `followers` or `heart`. */
  counter: string;
  counted: number;
  rows: number;
}

/** Returns whether a counter says what the rows say. */
export function agrees({ counted, rows }: Comparison): boolean {
  return counted === rows;
}

/** The largest page there is. */
const pageLimit = 100;

async function all<T>(list: (page: PageRequest) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ cursor, limit: pageLimit });
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}

/** Compares a profile's three counters with the user's photos and friendships. Throws `USER_NOT_FOUND`. */
export async function compareProfile(db: Db, userId: string): Promise<Comparison[]> {
  const [photos, followers, followed] = await Promise.all([
    all((page) => accessPatterns.photos.byUser.run(db, { userId, ...page })),
    all((page) => accessPatterns.follows.followers.run(db, { userId, ...page })),
    all((page) => accessPatterns.follows.followed.run(db, { userId, ...page })),
  ]);
  const { counts } = (await accessPatterns.users.byId.run(db, { userId, viewerId: null })).profile;
  return [
    { counter: "photos", counted: counts.photos, rows: photos.length },
    { counter: "followers", counted: counts.followers, rows: followers.length },
    { counter: "followed", counted: counts.followed, rows: followed.length },
  ];
}

/**
 * Compares a photo's counters, and the list of its reactors, with the reactions themselves, each read from the partition
 * of the user who reacted: of those who are listed and of those who should be. Throws `PHOTO_NOT_FOUND`.
 */
export async function comparePhoto(db: Db, photoId: string, expectedIds: Iterable<string>): Promise<Comparison[]> {
  const listed = await all((page) => accessPatterns.reactions.byPhoto.run(db, { photoId, ...page }));
  const reactorIds = new Set([...listed.map(({ user }) => user.userId), ...expectedIds]);
  const rows: (ReactionKind | null)[] = [];
  for (const viewerId of reactorIds) rows.push((await accessPatterns.photos.byId.run(db, { photoId, viewerId })).mine);
  const { counts } = (await accessPatterns.photos.byId.run(db, { photoId, viewerId: null })).photo;
  return reactionKinds.flatMap((kind) => {
    const made = rows.filter((row) => row === kind).length;
    const inList = listed.filter((reactor) => reactor.kind === kind).length;
    return [
      { counter: kind, counted: counts[kind], rows: made },
      { counter: `listed ${kind}`, counted: inList, rows: made },
    ];
  });
}
