import type { Suggestion } from "@quick-photos/contract";
import type { Suggestion as FoundSuggestion } from "@quick-photos/db";
import { photoTileView } from "./photo-tile-view.ts";
import { type MediaUrls, userCardView } from "./user-view.ts";

/** Returns a suggestion as it travels. */
export function suggestionView({ user, followedBy, mutual, photos }: FoundSuggestion, media: MediaUrls): Suggestion {
  return {
    user: userCardView(user, media),
    followedBy: followedBy.map((friend) => userCardView(friend, media)),
    mutual,
    photos: photos.map((tile) => photoTileView(tile, media)),
  };
}
