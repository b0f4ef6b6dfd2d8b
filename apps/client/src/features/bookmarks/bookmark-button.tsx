import type { Photo } from "@quick-photos/client-sdk";
import { Bookmark } from "lucide-react";
import { messages } from "../../messages/messages.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { useBookmark } from "./use-bookmark.ts";

/** Saves a photo for oneself; filled in when it is saved, and a tap then takes it out of the list. */
export function BookmarkButton({ photo }: { photo: Photo }) {
  const { isBookmarked, toggle } = useBookmark(photo);
  return (
    <IconButton
      icon={Bookmark}
      label={messages.bookmarks.save}
      aria-pressed={isBookmarked}
      onClick={toggle}
      className={isBookmarked ? "[&_svg]:fill-current" : "text-muted"}
    />
  );
}
