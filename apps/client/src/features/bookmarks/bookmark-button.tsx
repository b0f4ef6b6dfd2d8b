import type { Photo } from "@quick-photos/client-sdk";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Bookmark } from "lucide-react";
import { bookmarkQuery } from "../../api/queries.ts";
import { messages } from "../../messages/messages.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { bookmarkMutation } from "./bookmark-mutation.ts";

/**
 * Saves a photo for oneself; filled in when it is saved, and a tap then takes it out of the list. While nobody knows
 * whether it is, a tap saves it: saving twice changes nothing.
 */
export function BookmarkButton({ photo }: { photo: Photo }) {
  const { photoId } = photo;
  const { data } = useQuery(bookmarkQuery(photoId));
  const isBookmarked = data?.isBookmarked ?? false;
  const bookmark = useMutation({ ...bookmarkMutation, scope: { id: `bookmark:${photoId}` } });
  return (
    <IconButton
      icon={Bookmark}
      label={messages.bookmarks.save}
      aria-pressed={isBookmarked}
      onClick={() => bookmark.mutate({ photo, isBookmarked: !isBookmarked })}
      className={isBookmarked ? "[&_svg]:fill-current" : "text-muted"}
    />
  );
}
