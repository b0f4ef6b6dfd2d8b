import { walk } from "@quick-photos/contract-suite/world/walk";
import type { World } from "@quick-photos/contract-suite/world/world";
import type { Everybody, Writer, Written } from "./writer.ts";

const usualPage = { limit: 100 };

const byKey = <K, V>(entries: Iterable<[K, V]>) => new Map([...entries].toSorted(([a], [b]) => (a < b ? -1 : 1)));

const inOrder = (ids: Iterable<string>) => new Set([...ids].toSorted());

/** Returns what somebody has written and has to find: what was about photos that are gone went with them. */
export function lasting({ written }: Writer, { removed }: Everybody): Written {
  const { displayName, captions, reactions, followed, bookmarks } = written;
  return {
    displayName,
    captions: byKey(captions),
    reactions: byKey([...reactions].filter(([photoId]) => !removed.has(photoId))),
    followed: inOrder(followed),
    bookmarks: inOrder([...bookmarks].filter((photoId) => !removed.has(photoId))),
  };
}

/** Returns the same as a server has it, in the answers to its owner. */
export async function readBack(world: World, { person, written }: Writer, { removed }: Everybody): Promise<Written> {
  const { session, userId } = person;
  const { api } = world.binding.connectWith(session.accessToken);
  const own = await walk((page) => api.photos.byUser.query({ userId, ...page }), usualPage);
  const captions = await Promise.all(own.map(({ photoId }) => api.photos.byId.query({ photoId })));
  const regarded = [...written.reactions.keys()].filter((photoId) => !removed.has(photoId));
  const seen = await Promise.all(regarded.map((photoId) => api.photos.byId.query({ photoId })));
  const followed = await walk((page) => api.follows.followed.query({ userId, ...page }), usualPage);
  const bookmarks = await walk((page) => api.bookmarks.list.query(page), usualPage);
  return {
    displayName: (await api.users.me.query()).displayName,
    captions: byKey(captions.map(({ photoId, caption }) => [photoId, caption])),
    reactions: byKey(seen.map(({ photoId, reactions }) => [photoId, reactions.mine])),
    followed: inOrder(followed.map(({ user }) => user.userId)),
    bookmarks: inOrder(bookmarks.map(({ photoId }) => photoId)),
  };
}
