import * as z from "zod";
import { profileOutput } from "./user-output.ts";

/** A session's tokens; `expiresAt` is the access token's end, the moment to renew by. */
export const sessionOutput = z.strictObject({
  accessToken: z.string(),
  refreshToken: z.string(),
  expiresAt: z.iso.datetime(),
});

/** Who has signed in, and their session. */
export const signedInOutput = z.strictObject({ user: profileOutput, session: sessionOutput });

/** A sign-in that has not ended; `lastUsedAt` is when its tokens were last renewed, every quarter of an hour in use. */
export const openSessionOutput = z.strictObject({
  sessionId: z.string(),
  /** What the client called its device, null when it did not say. */
  device: z.string().nullable(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime(),
  /** Whether the call was made with it. */
  isCurrent: z.boolean(),
});

/** A sign-in that has not ended. */
export type OpenSession = z.infer<typeof openSessionOutput>;

/** A session's tokens. */
export type Session = z.infer<typeof sessionOutput>;
