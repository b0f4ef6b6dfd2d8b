import * as z from "zod";
import { indexKeys, keys } from "../keys/key-design.ts";
import { defineEntity } from "./entity.ts";
import { userCardSchema } from "./user-card.ts";
import { firstVersion } from "./versions.ts";
import { watermarksSchema } from "./watermarks.ts";

/** Characters of a username that name its index partition: 38^2 partitions spread the sign-ups. */
export const handleLength = 2;

/** A user's profile and counters. The counters are the projector's; everything else is the user's. */
export const profileEntity = defineEntity({
  type: "Profile",
  versions: firstVersion({
    ...userCardSchema.shape,
    location: z.string(),
    status: z.string(),
    interests: z.array(z.string()),
    createdAt: z.iso.datetime(),
    counts: z.object({ photos: z.number().int(), followers: z.number().int(), followed: z.number().int() }),
    watermarks: watermarksSchema,
    /** When every follower's feed began to pull this author's photos; the projector's, and there to stay. */
    largeSince: z.iso.datetime().optional(),
  }),
  key: keys.profile,
  keyParts: (value) => value,
  index: indexKeys.profilesByUsername,
  indexParts: ({ username }) => ({ handle: username.slice(0, handleLength), username }),
  owner: "userId",
  parents: {},
  cards: {},
  counted: {},
  exported: "profile",
  expires: "never",
  projected: false,
});

/** A user as stored. */
export type Profile = z.infer<typeof profileEntity.schema>;
