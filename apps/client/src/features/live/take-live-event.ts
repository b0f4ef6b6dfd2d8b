import type { LiveEvent, Notification } from "@quick-photos/client-sdk";
import { followersQuery, photoQuery, profileQuery, reactorsQuery } from "../../api/queries.ts";
import { queryClient } from "../../api/query-client.ts";
import { inBackground } from "../../ui/in-background.ts";
import { isInFeed } from "../feed/feed-cache.ts";
import { noteNewPhotos } from "../feed/feed-news.ts";
import { addNews, changeNews, dropNews, refreshInbox } from "../inbox/inbox-cache.ts";

/** Brings the screens in step with what `inbox.live` says to somebody; what it does not know it leaves alone. */
export function takeLiveEvent(userId: string, event: LiveEvent): void {
  switch (event.type) {
    case "notification":
      addNews(event.notification);
      showConsequence(userId, event.notification);
      break;
    case "changed":
      changeNews(event.notification);
      if (event.notification.kind === "reactions") inBackground(readPhotoAgain(event.notification.photo.photoId));
      break;
    case "gone":
      dropNews(event.notificationId);
      if (event.photoId === null) readFollowersAgain(userId);
      else inBackground(readPhotoAgain(event.photoId));
      break;
    case "missed":
      inBackground(refreshInbox());
      break;
    case "ready":
      break;
  }
}

/** What a notification is about may be on screen: it is read again, or offered where reading it would move the screen. */
function showConsequence(userId: string, notification: Notification): void {
  switch (notification.kind) {
    case "follower":
      readFollowersAgain(userId);
      break;
    case "reactions":
      inBackground(readPhotoAgain(notification.photo.photoId));
      break;
    case "photo":
      if (!isInFeed(notification.photo.photoId)) noteNewPhotos(notification.user);
      break;
  }
}

function readFollowersAgain(userId: string): void {
  inBackground(queryClient.invalidateQueries({ queryKey: profileQuery(userId).queryKey }));
  inBackground(queryClient.invalidateQueries({ queryKey: followersQuery(userId).queryKey }));
}

async function readPhotoAgain(photoId: string): Promise<void> {
  const query = photoQuery(photoId);
  const isShown = isInFeed(photoId) || queryClient.getQueryData(query.queryKey) !== undefined;
  if (!isShown) return;
  await queryClient.fetchQuery({ ...query, staleTime: 0 }).catch(() => undefined); // the next look asks again
  await queryClient.invalidateQueries({ queryKey: reactorsQuery(photoId).queryKey });
}
