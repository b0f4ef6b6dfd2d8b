import { type ReactionKind, reactionKinds } from "@quick-photos/contract";
import { publish } from "@quick-photos/contract-suite/world/photos";
import type { Person } from "@quick-photos/contract-suite/world/world";
import fc from "fast-check";

/** What somebody has been told was written: what has to be there, whichever server they ask. */
export interface Written {
  displayName: string;
  readonly captions: Map<string, string>;
  /** Null where it was taken back. */
  readonly reactions: Map<string, ReactionKind | null>;
  readonly followed: Set<string>;
  readonly bookmarks: Set<string>;
}

/** Somebody who writes, and what came of it. */
export interface Writer {
  readonly person: Person;
  readonly written: Written;
}

/** Who writes: they do something to one another, and to all photos that there have ever been. */
export interface Everybody {
  readonly writers: Writer[];
  readonly photos: string[];
  readonly removed: Set<string>;
}

const deed = fc.record({
  does: fc.constantFrom(
    "share",
    "retell",
    "unshare",
    "react",
    "react",
    "unreact",
    "follow",
    "unfollow",
    "keep",
    "rename",
  ),
  at: fc.nat(),
  kind: fc.constantFrom(...reactionKinds),
});
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

/** Makes somebody who has not written anything yet. */
export function createWriter(person: Person): Writer {
  const nothing = {
    captions: new Map(),
    reactions: new Map(),
    followed: new Set<string>(),
    bookmarks: new Set<string>(),
  };
  return { person, written: { displayName: person.profile.displayName, ...nothing } };
}

const pick = <T>(of: Iterable<T>, at: number): T | undefined => {
  const list = [...of];
  return list[at % list.length];
};

async function share({ person, written }: Writer, { photos }: Everybody, caption: string) {
  const { photoId } = await publish(person, caption);
  written.captions.set(photoId, caption);
  photos.push(photoId);
}

/** Does something to one's own photos, if there are any. */
async function tend({ person, written }: Writer, { removed }: Everybody, { does, at }: Deed) {
  const photoId = pick(written.captions.keys(), at);
  if (photoId === undefined) return;
  if (does === "retell") {
    written.captions.set(photoId, `Told again, ${at}`);
    await person.api.photos.update.mutate({ photoId, caption: `Told again, ${at}` });
  } else {
    removed.add(photoId);
    written.captions.delete(photoId);
    await person.api.photos.remove.mutate({ photoId });
  }
}

/** Does something about a photo of anybody's. */
async function regard({ person: { api }, written }: Writer, { photos }: Everybody, { does, at, kind }: Deed) {
  const photoId = pick(does === "unreact" ? written.reactions.keys() : photos, at);
  if (photoId === undefined) return;
  if (does === "react") {
    await api.reactions.react.mutate({ photoId, kind });
    written.reactions.set(photoId, kind);
  } else if (does === "keep") {
    await api.bookmarks.add.mutate({ photoId });
    written.bookmarks.add(photoId);
  } else {
    await api.reactions.remove.mutate({ photoId });
    written.reactions.set(photoId, null);
  }
}

async function perform(writer: Writer, everybody: Everybody, one: Deed): Promise<unknown> {
  const { person, written } = writer;
  const { does, at } = one;
  const others = everybody.writers.filter((other) => other !== writer);
  const userId = pick(others, at)?.person.userId ?? "";
  switch (does) {
    case "share":
      return share(writer, everybody, `Shared, ${at}`);
    case "retell":
    case "unshare":
      return tend(writer, everybody, one);
    case "follow":
      await person.api.follows.follow.mutate({ userId });
      return written.followed.add(userId);
    case "unfollow":
      await person.api.follows.unfollow.mutate({ userId });
      return written.followed.delete(userId);
    case "rename":
      written.displayName = `Writer ${at}`;
      return person.api.users.update.mutate({ displayName: written.displayName });
    default:
      return regard(writer, everybody, one);
  }
}

/** Whether a call was refused because the photo that it is about has been removed. */
const isAboutRemoved = (error: unknown) =>
  error instanceof Error && "reason" in error && error.reason === "PHOTO_NOT_FOUND";

/** Lets everybody write at once, so many things each, one after the other. Throws what they are refused, but for photos that are gone. */
export async function writeTogether(
  everybody: Everybody,
  { deeds, seed }: { deeds: number; seed: number },
): Promise<void> {
  await Promise.all(
    everybody.writers.map(async (writer, index) => {
      for (const one of fc.sample(deed, { numRuns: deeds, seed: seed * 1_000 + index })) {
        await perform(writer, everybody, one).catch((error: unknown) => {
          if (!isAboutRemoved(error)) throw error;
        });
      }
    }),
  );
}
