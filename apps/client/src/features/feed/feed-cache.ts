import { isQuickPhotosError, type Photo } from "@quick-photos/client-sdk";
import { CancelledError } from "@tanstack/react-query";
import { type Feed, type FeedEntry, isHere } from "../../api/feed-page.ts";
import { feedQuery, photoQuery, readFeedPage } from "../../api/queries.ts";
import { notKept, queryClient } from "../../api/query-client.ts";
import { errorText } from "../../messages/error-text.ts";
import { inBackground } from "../../ui/in-background.ts";
import { showToast } from "../../ui/toasts.ts";
import { withNewPhoto } from "../photo/photo-pages.ts";
import { feedNews } from "./feed-news.ts";
import { letGoFar } from "./feed-pages.ts";

const { queryKey } = feedQuery();

/** The first page of the feed, as it is right now; without a connection it is waited for. */
const newestQuery = {
  queryKey: ["newest-feed"],
  queryFn: () => readFeedPage(null),
  staleTime: 0,
  gcTime: 0,
  meta: notKept,
};

/** The latest refresh of the feed, be it under way or not. */
let refreshing = Promise.resolve();

/**
 * Reads the feed again from its beginning and puts it in the place of what was loaded; what comes after the first page
 * is loaded again as one scrolls. Without an answer everything stays as it is, with a word about it.
 */
export function refreshFeed(): Promise<void> {
  refreshing = readFromBeginning();
  return refreshing;
}

async function readFromBeginning(): Promise<void> {
  try {
    const first = await queryClient.fetchQuery(newestQuery);
    await queryClient.cancelQueries({ queryKey }); // a page under way belongs to the former list
    queryClient.setQueryData(queryKey, { pages: [first], pageParams: [null] });
    if (!isWaitingToBeSent()) for (const photo of first.items) rememberAsItIs(photo);
    feedNews.write([]);
  } catch (error) {
    // Whoever was signed out meanwhile has been told so.
    const isOver = error instanceof CancelledError || isQuickPhotosError(error, "SESSION_ENDED");
    if (!isOver) showToast({ tone: "error", text: errorText(error) });
  }
}

/** Whether somebody has done something that the server may not know of: what it says of a photo may be older. */
const isWaitingToBeSent = () => queryClient.isMutating() > 0;

/** A page of the feed that was read later than a photo's own page knows better. */
function rememberAsItIs(photo: Photo): void {
  queryClient.setQueryData(photoQuery(photo.photoId).queryKey, (known) => known && photo);
}

/** Whether a feed holds a photo. */
const holds = ({ pages }: Feed, photoId: string): boolean =>
  pages.some(({ items }) => items.some((it) => it.photoId === photoId));

/** Whether the feed on this device holds a photo. */
export function isInFeed(photoId: string): boolean {
  const feed = queryClient.getQueryData(queryKey);
  return feed !== undefined && holds(feed, photoId);
}

function changeNow(change: (feed: Feed) => Feed): void {
  const feed = queryClient.getQueryData(queryKey);
  const changed = feed && change(feed);
  if (changed !== feed) queryClient.setQueryData(queryKey, changed);
}

/**
 * Changes the feed on this device; a feed that stays the same object tells nobody. What is on its way was asked for
 * before and takes the place of what is here, so it is changed as well when it has come: a change has to bear that.
 */
export function changeFeed(change: (feed: Feed) => Feed): void {
  changeNow(change);
  const asked = [queryClient.getQueryCache().find({ queryKey })?.promise, refreshing];
  inBackground(Promise.allSettled(asked).then(() => changeNow(change)));
}

/**
 * Lets go of what is far from the entries at some indexes, where somebody looks or has the focus: photos, and what was
 * read of each beside the feed, for their page comes again with both. What one did to a photo stays while the server may
 * not know of it.
 */
export function letGoFarFrom(indexes: readonly number[]): void {
  const before = queryClient.getQueryData(queryKey);
  const after = before && letGoFar(before, indexes);
  if (before === after) return;
  queryClient.setQueryData(queryKey, after);
  if (isWaitingToBeSent()) return;
  const gone = before?.pages.filter((page, at) => page !== after?.pages[at]).flatMap(({ items }) => items) ?? [];
  for (const { photoId } of gone)
    queryClient.removeQueries({ queryKey: photoQuery(photoId).queryKey, exact: true, type: "inactive" });
}

/** Puts one's own new photo first, unless the server has told of it already. */
export const addToFeed = (photo: Photo): void =>
  changeFeed((feed) => (holds(feed, photo.photoId) ? feed : withNewPhoto(feed, photo)));

/** Takes out the photos of somebody who is no longer followed; those that were let go do not come again. */
export const removeOwnerFromFeed = (userId: string): void =>
  changeFeed((feed) => {
    const isOthers = (entry: FeedEntry) => !(isHere(entry) && entry.owner.userId === userId);
    return { ...feed, pages: feed.pages.map((page) => ({ ...page, items: page.items.filter(isOthers) })) };
  });
