import * as z from "zod";
import { keys } from "../keys/key-design.ts";
import { defineEntity } from "./entity.ts";
import { firstVersion } from "./versions.ts";

/** That a username is someone's, with what sign-in needs: its existence is the uniqueness. */
export const usernameClaimEntity = defineEntity({
  type: "UsernameClaim",
  versions: firstVersion({
    username: z.string(),
    /** Null while the name of a removed account is in quarantine. */
    userId: z.string().nullable(),
    /** Null when nobody can sign in with a password, as for imported users. */
    passwordHash: z.string().nullable(),
    /** Seconds since the epoch when a quarantined name becomes free. */
    expiresAt: z.number().int().optional(),
  }),
  key: keys.usernameClaim,
  keyParts: (value) => value,
  owner: "userId",
  parents: {},
  cards: {},
  counted: {},
  exported: { because: "the name is in the profile; the rest of it is the password's hash" },
  expires: "sometimes",
  projected: false,
  secret: ["passwordHash"],
});

/** A username's claim as stored. */
export type UsernameClaim = z.infer<typeof usernameClaimEntity.schema>;
