import type { UserCard } from "../../entities/user-card.ts";

/** An entry of the followers and followed lists. */
export interface FriendEntry {
  user: UserCard;
  /** ISO 8601. */
  since: string;
}
