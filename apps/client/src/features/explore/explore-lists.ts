import { recentQuery, wellLikedQuery } from "../../api/queries.ts";
import { messages } from "../../messages/messages.ts";

const { explore: text } = messages;

/** The lists of everybody's photos, by their names in the address. */
export const exploreLists = {
  recent: { query: recentQuery, name: text.recent, none: text.noneRecent, noneHint: text.noneRecentHint },
  liked: { query: wellLikedQuery, name: text.wellLiked, none: text.noneWellLiked, noneHint: text.noneWellLikedHint },
} as const;

/** The name of a list in the address. */
export type ExploreList = keyof typeof exploreLists;
