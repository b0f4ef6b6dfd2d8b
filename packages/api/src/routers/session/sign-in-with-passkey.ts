import { userIdPattern } from "@quick-photos/contract";
import { challengeTicket, device, presentedCredential, signedInOutput } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import * as z from "zod";
import { newSession } from "../../auth/sessions.ts";
import { ApiError } from "../../errors/api-error.ts";
import { expectPasskeySite } from "../../passkeys/passkey-site.ts";
import { openProcedure } from "../../trpc.ts";
import { profileView, selfViewer } from "../../views/user-view.ts";

/** Returns whose passkey an authenticator says it is. */
function readUserHandle(userHandle = ""): string {
  const userId = Buffer.from(userHandle, "base64url").toString("latin1");
  if (!userIdPattern.test(userId)) throw new ApiError("PASSKEY_WRONG");
  return userId;
}

/**
 * Opens a session for whoever has a passkey. Errors: `PASSKEY_WRONG`, the same for a passkey that is unknown, has been
 * removed, or has answered the challenge before; `PASSKEYS_UNAVAILABLE`, `TOO_MANY_CALLS`.
 */
export const signInWithPasskey = openProcedure("signIns", "PASSKEY_WRONG", "PASSKEYS_UNAVAILABLE")
  .input(z.object({ ticket: challengeTicket, credential: presentedCredential, device }))
  .output(signedInOutput)
  .mutation(async ({ ctx, input }) => {
    const { challenges, relyingParty } = expectPasskeySite(ctx);
    const asked = await challenges.read("sign-in", input.ticket);
    if (!asked) throw new ApiError("PASSKEY_WRONG");
    const { credential } = input;
    const userId = readUserHandle(credential.response.userHandle);
    const { profile, session } = await accessPatterns.session.signInWithPasskey.run(ctx.db, {
      userId,
      passkeyId: credential.id,
      async admit(passkey) {
        if (!passkey) throw new ApiError("PASSKEY_WRONG");
        const { verifyPresentedCredential } = await import("../../passkeys/web-authn.ts");
        const counter = await verifyPresentedCredential(relyingParty, asked.challenge, { passkey, credential });
        const used = { counter, lastUsedAt: ctx.now().toISOString(), answeredAt: asked.issuedAt };
        return { ...(await newSession(ctx, { userId, device: input.device })), passkey: { ...passkey, ...used } };
      },
    });
    await ctx.limits.limiter.giveBack("signIns", ctx.limits.address);
    return { user: profileView(profile, selfViewer, ctx.media), session };
  });
