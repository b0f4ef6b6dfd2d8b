import type { UserCard } from "@quick-photos/client-sdk";
import { createValue } from "../../ui/create-value.ts";

/** Faces shown with the word that there are new photos. */
const mostFaces = 3;

/** Whose photos have come since the feed on this device was read; empty when it is up to date. */
export const feedNews = createValue<readonly UserCard[]>([]);

/** Notes that somebody has photos that the feed on this device does not show yet. */
export function noteNewPhotos(user: UserCard): void {
  const others = feedNews.read().filter(({ userId }) => userId !== user.userId);
  feedNews.write([user, ...others].slice(0, mostFaces));
}
