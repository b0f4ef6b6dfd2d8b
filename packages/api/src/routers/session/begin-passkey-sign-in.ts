import { limits } from "@quick-photos/contract";
import { passkeyChallengeOutput } from "@quick-photos/contract/schemas";
import * as z from "zod";
import { expectPasskeySite } from "../../passkeys/passkey-site.ts";
import { openProcedure } from "../../trpc.ts";

/**
 * Returns what a browser signs in by, for `session.signInWithPasskey` within five minutes: nothing of anybody, since
 * nobody has said who they are. Errors: `PASSKEYS_UNAVAILABLE`.
 */
export const beginPasskeySignIn = openProcedure("renewals", "PASSKEYS_UNAVAILABLE")
  .input(z.object({}))
  .output(passkeyChallengeOutput)
  .mutation(async ({ ctx }) => {
    const { challenges, relyingParty } = expectPasskeySite(ctx);
    const { ticket, challenge } = await challenges.issue("sign-in", null);
    const timeout = limits.passkeyMinutes * 60_000;
    return { ticket, options: { rpId: relyingParty.id, challenge, timeout, userVerification: "required" as const } };
  });
