import type { FollowEdge } from "@quick-photos/contract";
import type { UserCard as StoredUserCard } from "@quick-photos/db/items";
import { type MediaUrls, userCardView } from "./user-view.ts";

/** Returns one end of a follow as it travels. */
export function followEdgeView(edge: { user: StoredUserCard; since: string }, media: MediaUrls): FollowEdge {
  return { user: userCardView(edge.user, media), since: edge.since };
}
