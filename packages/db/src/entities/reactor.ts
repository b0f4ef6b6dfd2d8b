import { z } from "zod";
import { keys } from "../keys/key-design.ts";
import { defineEntity } from "./entity.ts";
import { reactionKindSchema } from "./reaction-kind.ts";
import { userCardSchema } from "./user-card.ts";

/** A reaction seen from the photo: projected, so its write rate is the projector's, never the crowd's. */
export const reactorEntity = defineEntity({
  type: "Reactor",
  version: 1,
  shape: {
    photoId: z.string(),
    user: userCardSchema,
    kind: reactionKindSchema,
    reactedAt: z.iso.datetime(),
  },
  primaryKey: ({ photoId, user }) => keys.reactor.key({ photoId, userId: user.userId }),
});

/** Who reacted to a photo, as stored. */
export type Reactor = z.infer<typeof reactorEntity.schema>;
