import { z } from "zod";
import { keys } from "../keys/key-design.ts";
import { defineEntity } from "./entity.ts";
import { reactionKindSchema } from "./reaction-kind.ts";
import { userCardSchema } from "./user-card.ts";

/** A user's reaction to a photo, in the user's own partition: one per user and photo. */
export const reactionEntity = defineEntity({
  type: "Reaction",
  version: 1,
  shape: {
    reactorId: z.string(),
    ownerId: z.string(),
    ulid: z.string(),
    kind: reactionKindSchema,
    reactedAt: z.iso.datetime(),
    /** Card of the reactor, so that the projector can list reactors without reading anything. */
    reactor: userCardSchema,
  },
  primaryKey: ({ reactorId, ulid, ownerId }) => keys.reaction.key({ reactorId, ulid, ownerId }),
});

/** A reaction as stored. */
export type Reaction = z.infer<typeof reactionEntity.schema>;
