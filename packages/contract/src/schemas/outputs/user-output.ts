import * as z from "zod";

/** A user as lists show them. */
export const userCardOutput = z.strictObject({
  userId: z.string(),
  username: z.string(),
  displayName: z.string(),
  pictureUrl: z.string().nullable(),
});

/** What stands between the caller and a user. */
const viewerOutput = z.strictObject({ isSelf: z.boolean(), follows: z.boolean(), followedBy: z.boolean() });

/** A user's profile; `viewer` is null without a session. */
export const profileOutput = userCardOutput.extend({
  location: z.string(),
  status: z.string(),
  interests: z.array(z.string()),
  createdAt: z.iso.datetime(),
  counts: z.strictObject({ photos: z.int(), followers: z.int(), followed: z.int() }),
  viewer: viewerOutput.nullable(),
});

/** A user as lists show them. */
export type UserCard = z.infer<typeof userCardOutput>;

/** What stands between the caller and a user. */
export type Viewer = z.infer<typeof viewerOutput>;

/** A user's profile. */
export type Profile = z.infer<typeof profileOutput>;
