import type { RouterOutputs } from "@quick-photos/client-sdk";
import { limits } from "@quick-photos/contract";
import { infiniteQueryOptions, type QueryKey } from "@tanstack/react-query";
import { client } from "./client.ts";
import type { FeedPage } from "./feed-page.ts";
import { knownPhoto, knownSince } from "./known-photo.ts";
import { freshForMs, notKept, queryClient } from "./query-client.ts";
import { trpc } from "./trpc.ts";

/** Photos of a page of the feed: the first is on screen at once, a page is some seven screens of a phone. */
const feedPage = 10;

/** Entries of a page of the inbox: more than one screen, and more than the badge counts. */
const inboxPage = 25;

/** Photos of a page of the grid: the first, large one takes four cells of three to a row, so that every row is full. */
const gridPage = 21;

/** Sessions asked for at once, so that nearly everybody sees all of theirs in one order. */
const sessionsPage = limits.page.most;

/**
 * Pages of a list that is read anew by itself when one comes back to it. The pages are asked for one after the other, so
 * a list that somebody has scrolled further stays as they saw it, until it changes by what they do or is let go.
 */
export const mostRefreshed = 3;

const getNextPageParam = (page: { nextCursor: string | null }) => page.nextCursor;

/** How the pages of a list follow each other, and how long they count as fresh. */
const paged = {
  getNextPageParam,
  staleTime: ({ state }: { state: { data: { pages: unknown[] } | undefined } }) =>
    (state.data?.pages.length ?? 0) > mostRefreshed ? Number.POSITIVE_INFINITY : freshForMs,
};

/** Someone's profile, with what stands between them and the viewer. */
export const profileQuery = (userId: string) => trpc.users.byId.queryOptions({ userId });

/** Someone's photos, newest first. */
export const photosQuery = (userId: string) =>
  trpc.photos.byUser.infiniteQueryOptions({ userId, limit: gridPage }, paged);

/** Everybody's recent photos, newest first. */
export const recentQuery = () => trpc.explore.recent.infiniteQueryOptions({ limit: gridPage }, paged);

/** Everybody's photos that are well liked, the best first. */
export const wellLikedQuery = () => trpc.explore.wellLiked.infiniteQueryOptions({ limit: gridPage }, paged);

const feedKey: QueryKey = trpc.feed.home.infiniteQueryKey({ limit: feedPage });

/** Reads a page of the feed: the first, or the one that begins at a cursor. */
export const readFeedPage = (cursor: string | null, signal?: AbortSignal) =>
  client.api.feed.home.query({ limit: feedPage, ...(cursor ? { cursor } : {}) }, signal ? { signal } : {});

/**
 * The photos of those whom one follows and one's own. It is asked for anew only on request (`refreshFeed`), for what
 * somebody is looking at must not move; news of it come by `inbox.live`. Photos far from the reader are let go
 * (`letGoFar`).
 */
export const feedQuery = () =>
  infiniteQueryOptions({
    queryKey: feedKey,
    queryFn: ({ pageParam, signal }): Promise<FeedPage> => readFeedPage(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });

/** What one is told, newest first; the first page says how much of it is unread. */
export const inboxQuery = () => trpc.inbox.list.infiniteQueryOptions({ limit: inboxPage }, paged);

/** The photos that one saved, last saved first. */
export const bookmarksQuery = () => trpc.bookmarks.list.infiniteQueryOptions({ limit: gridPage }, paged);

/** Whether one saved a photo: that it is on the list of what one saved says so as well. */
export const bookmarkQuery = (photoId: string) => {
  const { queryKey } = bookmarksQuery();
  const isListed = () =>
    queryClient.getQueryData(queryKey)?.pages.some(({ items }) => items.some((photo) => photo.photoId === photoId));
  return trpc.bookmarks.byPhoto.queryOptions(
    { photoId },
    {
      initialData: (): RouterOutputs["bookmarks"]["byPhoto"] | undefined =>
        isListed() ? { photoId, isBookmarked: true } : undefined,
      initialDataUpdatedAt: () => queryClient.getQueryState(queryKey)?.dataUpdatedAt,
    },
  );
};

/** Where one is signed in. */
export const sessionsQuery = () =>
  trpc.session.list.infiniteQueryOptions({ limit: sessionsPage }, { ...paged, meta: notKept });

/** How many recovery codes one has left. */
export const recoveryQuery = () => trpc.recovery.status.queryOptions(undefined, { meta: notKept });

/** One's passkeys, the newest first. */
export const passkeysQuery = () => trpc.passkeys.list.queryOptions(undefined, { meta: notKept });

/** People one may want to follow. */
export const suggestionsQuery = () => trpc.suggestions.list.queryOptions();

/**
 * A photo with its reactions. A list that tells all of it is as good as the answer, and as old as the list; what another
 * knows of it stands there until it has come. It is kept, because the feed shows a photo as it is here rather than as its
 * page was when it came.
 */
export const photoQuery = (photoId: string) =>
  trpc.photos.byId.queryOptions(
    { photoId },
    {
      initialData: () => knownPhoto(photoId),
      initialDataUpdatedAt: () => knownSince(photoId),
      gcTime: Number.POSITIVE_INFINITY,
    },
  );

/** Everyone who reacted to a photo. */
export const reactorsQuery = (photoId: string) =>
  trpc.reactions.byPhoto.infiniteQueryOptions({ photoId }, { ...paged, meta: notKept });

/** Who follows someone. */
export const followersQuery = (userId: string) => trpc.follows.followers.infiniteQueryOptions({ userId }, paged);

/** Whom someone follows. */
export const followedQuery = (userId: string) => trpc.follows.followed.infiniteQueryOptions({ userId }, paged);

/** People of whose names each word begins a word; what was typed over is no longer waited for. */
export const searchQuery = (text: string) =>
  trpc.users.search.infiniteQueryOptions({ prefix: text }, { ...paged, meta: notKept, trpc: { abortOnUnmount: true } });
