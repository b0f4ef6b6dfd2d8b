import type { Photo } from "@quick-photos/client-sdk";
import { useMutation, useQuery } from "@tanstack/react-query";
import { bookmarkQuery } from "../../api/queries.ts";
import { bookmarkMutation } from "./bookmark-mutation.ts";

/**
 * Returns whether one saved a photo, and what saves it or takes it out of the list. While nobody knows whether it is
 * saved, that saves it: saving twice changes nothing.
 */
export function useBookmark(photo: Photo): { isBookmarked: boolean; toggle: () => void } {
  const { photoId } = photo;
  const { data } = useQuery(bookmarkQuery(photoId));
  const isBookmarked = data?.isBookmarked ?? false;
  const bookmark = useMutation({ ...bookmarkMutation, scope: { id: `bookmark:${photoId}` } });
  return { isBookmarked, toggle: () => bookmark.mutate({ photo, isBookmarked: !isBookmarked }) };
}
