import { z } from "zod";
import { indexKeys, keys } from "../keys/key-design.ts";
import { defineEntity } from "./entity.ts";
import { userCardSchema } from "./user-card.ts";

/** A one-way friendship, in the follower's partition; both cards inside, so that both lists are one Query. */
export const followEntity = defineEntity({
  type: "Follow",
  version: 1,
  shape: {
    followerId: z.string(),
    followedId: z.string(),
    followedAt: z.iso.datetime(),
    follower: userCardSchema,
    followed: userCardSchema,
  },
  primaryKey: ({ followerId, followedId }) => keys.follow.key({ followerId, followedId }),
  indexKey: ({ followerId, followedId, followedAt }) => indexKeys.followers.key({ followerId, followedId, followedAt }),
});

/** A friendship as stored. */
export type Follow = z.infer<typeof followEntity.schema>;
