import type { UserCard } from "@quick-photos/client-sdk";
import { feedQuery, profileQuery } from "../../api/queries.ts";
import { queryClient } from "../../api/query-client.ts";
import { projectionLagMs } from "../../api/reconcile-soon.ts";
import { inBackground } from "../../ui/in-background.ts";
import { refreshFeed, removeOwnerFromFeed } from "./feed-cache.ts";
import { noteNewPhotos } from "./feed-news.ts";

/**
 * Keeps the feed in step with whom one follows: the photos of somebody new are offered, or shown at once where there is
 * nothing to disturb; those of somebody who is no longer followed go.
 */
export function changeFollowedInFeed(user: UserCard, follows: boolean): void {
  if (!follows) removeOwnerFromFeed(user.userId);
  else if (queryClient.getQueryData(profileQuery(user.userId).queryKey)?.counts.photos !== 0)
    setTimeout(() => offer(user), projectionLagMs);
}

function offer(user: UserCard): void {
  const feed = queryClient.getQueryData(feedQuery().queryKey);
  if (feed?.pages.some(({ items }) => items.length > 0)) noteNewPhotos(user);
  else if (feed) inBackground(refreshFeed());
}
