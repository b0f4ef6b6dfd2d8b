import type { UserCard } from "@quick-photos/db/items";

/** The cards of users as they are now: null for a user who is gone, missing when unknown. */
export type Cards = ReadonlyMap<string, UserCard | null>;
