import { z } from "zod";
import { profileOutput } from "./user-output.ts";

/** A session's tokens; `expiresAt` is the access token's end, the moment to renew by. */
export const sessionOutput = z.strictObject({
  accessToken: z.string(),
  refreshToken: z.string(),
  expiresAt: z.iso.datetime(),
});

/** Who has signed in, and their session. */
export const signedInOutput = z.strictObject({ user: profileOutput, session: sessionOutput });

/** A session's tokens. */
export type Session = z.infer<typeof sessionOutput>;
