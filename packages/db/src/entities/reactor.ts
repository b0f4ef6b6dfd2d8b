import * as z from "zod";
import { parsePhotoId } from "../ids.ts";
import { keys } from "../keys/key-design.ts";
import { defineEntity } from "./entity.ts";
import { reactionKindSchema } from "./reaction-kind.ts";
import { userCardSchema } from "./user-card.ts";
import { firstVersion } from "./versions.ts";

/** A reaction seen from the photo: projected, so its write rate is the projector's, never the crowd's. */
export const reactorEntity = defineEntity({
  type: "Reactor",
  versions: firstVersion({
    photoId: z.string(),
    user: userCardSchema,
    kind: reactionKindSchema,
    reactedAt: z.iso.datetime(),
  }),
  key: keys.reactor,
  keyParts: ({ photoId, user }) => ({ photoId, userId: user.userId }),
  owner: null,
  parents: {
    reaction({ photoId, user }) {
      const photo = parsePhotoId(photoId);
      return photo && keys.reaction.key({ ...photo, reactorId: user.userId });
    },
  },
  cards: {},
  counted: {},
  exported: { because: "it is the reaction, seen from the photo" },
  expires: "never",
  projected: true,
});

/** Who reacted to a photo, as stored. */
export type Reactor = z.infer<typeof reactorEntity.schema>;
