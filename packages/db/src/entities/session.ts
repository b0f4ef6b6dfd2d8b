import * as z from "zod";
import { keys } from "../keys/key-design.ts";
import { defineEntity } from "./entity.ts";
import { firstVersion } from "./versions.ts";

/** One sign-in and all refresh tokens that descend from it: only the newest token's secret fits the hash. */
export const sessionEntity = defineEntity({
  type: "Session",
  versions: firstVersion({
    userId: z.string(),
    sessionId: z.string(),
    /** SHA-256 of the current refresh token's secret; the secret itself is stored nowhere. */
    secretHash: z.string(),
    /** What the client called its device on signing in. */
    device: z.string().optional(),
    createdAt: z.iso.datetime(),
    /** When the current refresh token was handed out. */
    rotatedAt: z.iso.datetime(),
    /** Seconds since the epoch. */
    expiresAt: z.number().int(),
  }).next(
    /** SHA-256 of what all secrets of the session begin with; missing until a session of before is renewed. */
    (shape) => ({ ...shape, familyHash: z.string().optional() }),
    (old) => old,
  ),
  key: keys.session,
  keyParts: (value) => value,
  owner: "userId",
  parents: {},
  cards: {},
  counted: {},
  exported: "sessions",
  expires: "always",
  projected: false,
  secret: ["secretHash", "familyHash"],
});

/** A session as stored. */
export type Session = z.infer<typeof sessionEntity.schema>;
