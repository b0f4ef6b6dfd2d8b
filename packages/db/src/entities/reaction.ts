import * as z from "zod";
import { keys } from "../keys/key-design.ts";
import { defineEntity } from "./entity.ts";
import { reactionKindSchema } from "./reaction-kind.ts";
import { userCardSchema } from "./user-card.ts";
import { firstVersion } from "./versions.ts";

/** A user's reaction to a photo, in the user's own partition: one per user and photo. */
export const reactionEntity = defineEntity({
  type: "Reaction",
  versions: firstVersion({
    reactorId: z.string(),
    ownerId: z.string(),
    ulid: z.string(),
    kind: reactionKindSchema,
    reactedAt: z.iso.datetime(),
    /** Card of the reactor, so that the projector can list reactors without reading anything. */
    reactor: userCardSchema,
  }),
  key: keys.reaction,
  keyParts: (value) => value,
  owner: "reactorId",
  parents: { photo: keys.photo.key },
  cards: { reactor: "reactorId" },
  counted: {},
  exported: "reactions",
  expires: "never",
  projected: false,
});

/** A reaction as stored. */
export type Reaction = z.infer<typeof reactionEntity.schema>;
