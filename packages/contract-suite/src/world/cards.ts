import type { UserCard } from "@quick-photos/contract";

/** Returns what lists show of somebody, given more than that. */
export function cardOf({ userId, username, displayName, pictureUrl }: UserCard): UserCard {
  return { userId, username, displayName, pictureUrl };
}
