import * as z from "zod";
import { indexKeys, keys } from "../keys/key-design.ts";
import { defineEntity } from "./entity.ts";
import { userCardSchema } from "./user-card.ts";
import { firstVersion } from "./versions.ts";

/** A one-way friendship, in the follower's partition; both cards inside, so that both lists are one Query. */
export const followEntity = defineEntity({
  type: "Follow",
  versions: firstVersion({
    followerId: z.string(),
    followedId: z.string(),
    followedAt: z.iso.datetime(),
    follower: userCardSchema,
    followed: userCardSchema,
  }),
  key: keys.follow,
  keyParts: (value) => value,
  index: indexKeys.followers,
  indexParts: (value) => value,
  owner: "followerId",
  parents: { profile: ({ followedId }) => keys.profile.key({ userId: followedId }) },
  cards: { follower: "followerId", followed: "followedId" },
  counted: { followed: "followerId", followers: "followedId" },
  exported: "followed",
  expires: "never",
  projected: false,
});

/** A friendship as stored. */
export type Follow = z.infer<typeof followEntity.schema>;
