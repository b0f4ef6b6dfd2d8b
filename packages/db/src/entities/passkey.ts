import * as z from "zod";
import { keys } from "../keys/key-design.ts";
import { defineEntity } from "./entity.ts";
import { firstVersion } from "./versions.ts";

/**
 * A credential by which somebody signs in without a password. What an authenticator answers names its user and its
 * credential, so one read by key finds it, and nobody else's item with the same id is in the way.
 */
export const passkeyEntity = defineEntity({
  type: "Passkey",
  versions: firstVersion({
    userId: z.string(),
    /** As the authenticator has made it up, base64url. */
    passkeyId: z.string(),
    /** COSE (RFC 9052), base64url. */
    publicKey: z.string(),
    /** Of signatures, as far as the authenticator counts them: what is synced between devices stays at 0. */
    counter: z.number().int(),
    transports: z.array(z.string()),
    name: z.string(),
    createdAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().optional(),
    /** When the newest challenge that it has answered was given out, milliseconds since the epoch: each is answered once. */
    answeredAt: z.number().int(),
  }),
  key: keys.passkey,
  keyParts: (value) => value,
  owner: "userId",
  parents: {},
  cards: {},
  counted: {},
  exported: "passkeys",
  expires: "never",
  projected: false,
  secret: ["publicKey"],
});

/** A passkey as stored. */
export type Passkey = z.infer<typeof passkeyEntity.schema>;
