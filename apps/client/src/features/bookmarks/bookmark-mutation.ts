import type { Photo } from "@quick-photos/client-sdk";
import { client } from "../../api/client.ts";
import { bookmarkQuery, bookmarksQuery } from "../../api/queries.ts";
import { queryClient } from "../../api/query-client.ts";
import { reconcileSoon } from "../../api/reconcile-soon.ts";
import { messages } from "../../messages/messages.ts";
import { keptMutation } from "../../offline/kept-mutation.ts";
import { showToast } from "../../ui/toasts.ts";
import { withNewPhoto, withoutPhoto } from "../photo/photo-pages.ts";

/** A photo saved, or saved no longer. */
interface BookmarkChange {
  photo: Photo;
  isBookmarked: boolean;
}

function show({ photo, isBookmarked }: BookmarkChange): void {
  const { photoId } = photo;
  queryClient.setQueryData(bookmarkQuery(photoId).queryKey, { photoId, isBookmarked });
  queryClient.setQueryData(
    bookmarksQuery().queryKey,
    (list) => list && (isBookmarked ? withNewPhoto(list, photo) : withoutPhoto(list, photoId)),
  );
}

const changedBy = ({ photo }: BookmarkChange) => [bookmarkQuery(photo.photoId).queryKey, bookmarksQuery().queryKey];

/**
 * Saves a photo for oneself or takes it out of the list: on screen at once; without a connection it waits, also over a
 * restart of the app, and sending it twice changes nothing. Taken back with a word about it when the server does not
 * agree.
 */
export const bookmarkMutation = keptMutation<unknown, BookmarkChange>("bookmark", {
  mutationFn: ({ photo: { photoId }, isBookmarked }) =>
    isBookmarked ? client.api.bookmarks.add.mutate({ photoId }) : client.api.bookmarks.remove.mutate({ photoId }),
  async onMutate(change) {
    await Promise.all(changedBy(change).map((queryKey) => queryClient.cancelQueries({ queryKey })));
    show(change);
  },
  onError(_, change) {
    show({ ...change, isBookmarked: !change.isBookmarked });
    showToast({ tone: "error", text: messages.bookmarks.failed });
  },
  onSettled: (_, __, change) => reconcileSoon(...changedBy(change)),
});
