import * as z from "zod";
import { passkeyIdPattern } from "../../ids.ts";
import { limits } from "../../limits.ts";
import { lineOfText } from "../text/text.ts";

/** Bytes in base64url; far more than any authenticator sends, and far less than a request may have. */
const bytes = z.string().regex(/^[\w-]{1,30000}$/, { error: "Send bytes in base64url." });

const id = z.string().regex(passkeyIdPattern, { error: "Give the id of a credential." });

/** What a passkey is called. */
export const passkeyName = lineOfText({ min: 1, max: limits.passkeyName });

/** The ticket of a challenge, to be judged by its signature. */
export const challengeTicket = z
  .string()
  .min(1, { error: "Send the ticket." })
  .max(2_000, { error: "Send the ticket as it was given." });

/** What a browser returns of a new credential (WebAuthn Level 3, section 5.1: RegistrationResponseJSON), as far as it is used. */
export const newCredential = z.object({
  id,
  response: z.object({
    clientDataJSON: bytes,
    attestationObject: bytes,
    transports: z
      .array(z.string().regex(/^[a-z-]{1,30}$/))
      .max(10)
      .optional(),
  }),
});

/** What a browser returns of a sign-in (AuthenticationResponseJSON), as far as it is used. */
export const presentedCredential = z.object({
  id,
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    /** Whose it is: what is stored on an authenticator for sign-ins without a username. */
    userHandle: bytes.optional(),
  }),
});

/** A credential as a browser returns it when it is made. */
export type NewCredential = z.output<typeof newCredential>;

/** A credential as a browser returns it when somebody signs in. */
export type PresentedCredential = z.output<typeof presentedCredential>;
