import * as z from "zod";

/** The attributes of a profile that lists show, copied to where a list needs them. */
export const userCardSchema = z.object({
  userId: z.string(),
  username: z.string(),
  displayName: z.string(),
  /** Media key of the profile picture. */
  picture: z.string().nullable(),
  /** Version of the profile the copy was made from, by which a late copy is recognised. */
  version: z.number().int(),
});

/** A user as lists show them. */
export type UserCard = z.infer<typeof userCardSchema>;

/** Returns the card of a profile (or of a card): the five attributes and nothing else. */
export function toUserCard({ userId, username, displayName, picture, version }: UserCard): UserCard {
  return { userId, username, displayName, picture, version };
}
