import * as z from "zod";

/** A passkey as its owner sees it. */
export const passkeyOutput = z.strictObject({
  passkeyId: z.string(),
  name: z.string(),
  createdAt: z.iso.datetime(),
  /** Null until somebody has signed in with it. */
  lastUsedAt: z.iso.datetime().nullable(),
});

/** A passkey as its owner sees it. */
export type Passkey = z.infer<typeof passkeyOutput>;

const credential = z.object({
  id: z.string(),
  type: z.literal("public-key"),
  transports: z.array(z.string()).optional(),
});

/** What a browser makes a credential of (PublicKeyCredentialCreationOptionsJSON), and the ticket to bring back with it. */
export const registrationOutput = z.strictObject({
  ticket: z.string(),
  options: z.object({
    rp: z.object({ id: z.string(), name: z.string() }),
    user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
    challenge: z.string(),
    pubKeyCredParams: z.array(z.object({ type: z.literal("public-key"), alg: z.int() })),
    timeout: z.int(),
    excludeCredentials: z.array(credential),
    authenticatorSelection: z.object({
      residentKey: z.literal("required"),
      requireResidentKey: z.boolean(),
      userVerification: z.literal("required"),
    }),
    attestation: z.literal("none"),
  }),
});

/** What a browser signs in by (PublicKeyCredentialRequestOptionsJSON), and the ticket to bring back with it. */
export const passkeyChallengeOutput = z.strictObject({
  ticket: z.string(),
  options: z.object({
    rpId: z.string(),
    challenge: z.string(),
    timeout: z.int(),
    userVerification: z.literal("required"),
  }),
});
