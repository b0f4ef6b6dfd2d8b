import type { Photo } from "@quick-photos/client-sdk";
import { Bookmark, BookmarkX } from "lucide-react";
import { messages } from "../../messages/messages.ts";
import { MenuItem } from "../../ui/menu-item.tsx";
import { useBookmark } from "./use-bookmark.ts";

interface BookmarkItemProps {
  photo: Photo;
  onPress: () => void;
}

/** Saves a photo for oneself, or takes it out of the list, in a menu. */
export function BookmarkItem({ photo, onPress }: BookmarkItemProps) {
  const { isBookmarked, toggle } = useBookmark(photo);
  const { save, unsave } = messages.bookmarks;
  const press = () => {
    onPress();
    toggle();
  };
  return <MenuItem icon={isBookmarked ? BookmarkX : Bookmark} label={isBookmarked ? unsave : save} onPress={press} />;
}
