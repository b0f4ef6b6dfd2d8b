import * as z from "zod";
import { keys } from "../keys/key-design.ts";
import { defineEntity } from "./entity.ts";
import { firstVersion } from "./versions.ts";

/** Whom somebody may want to follow, best first: ids only, so that a rename or a removal leaves nothing wrong here. */
export const suggestionsEntity = defineEntity({
  type: "Suggestions",
  versions: firstVersion({
    userId: z.string(),
    computedAt: z.iso.datetime(),
    candidates: z.array(
      z.object({
        userId: z.string(),
        /** How many of those asked follow the candidate. */
        mutual: z.number().int(),
        /** Some of them. */
        followedBy: z.array(z.string()),
      }),
    ),
    /** Seconds since the epoch. */
    expiresAt: z.number().int(),
  }).next(
    /** The newest photos of candidates as they were then: ULIDs by the owner's id. Missing in suggestions of before. */
    (shape) => ({ ...shape, photos: z.record(z.string(), z.array(z.string())).optional() }),
    (old) => old,
  ),
  key: keys.suggestions,
  keyParts: (value) => value,
  owner: "userId",
  parents: {},
  cards: {},
  counted: {},
  exported: "suggestions",
  expires: "always",
  projected: false,
});

/** Suggestions as stored. */
export type Suggestions = z.infer<typeof suggestionsEntity.schema>;

/** Somebody whom one may want to follow, as stored. */
export type Candidate = Suggestions["candidates"][number];
