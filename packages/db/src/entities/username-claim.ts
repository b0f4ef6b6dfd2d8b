import { z } from "zod";
import { keys } from "../keys/key-design.ts";
import { defineEntity } from "./entity.ts";

/** That a username is someone's, with what sign-in needs: its existence is the uniqueness. */
export const usernameClaimEntity = defineEntity({
  type: "UsernameClaim",
  version: 1,
  shape: {
    username: z.string(),
    /** Null while the name of a removed account is in quarantine. */
    userId: z.string().nullable(),
    /** Null when nobody can sign in with a password, as for imported users. */
    passwordHash: z.string().nullable(),
    /** Seconds since the epoch when a quarantined name becomes free. */
    expiresAt: z.number().int().optional(),
  },
  primaryKey: ({ username }) => keys.usernameClaim.key({ username }),
});

/** A username's claim as stored. */
export type UsernameClaim = z.infer<typeof usernameClaimEntity.schema>;
