import { limits } from "@quick-photos/contract";
import { challengeTicket, newCredential, passkeyName, passkeyOutput } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import * as z from "zod";
import { ApiError } from "../../errors/api-error.ts";
import { expectPasskeySite } from "../../passkeys/passkey-site.ts";
import { signedInProcedure } from "../../trpc.ts";
import { passkeyView } from "../../views/passkey-view.ts";

/**
 * Stores a passkey that a browser has made for the caller. Errors: `PASSKEY_INVALID`, `PASSKEY_KNOWN`,
 * `PASSKEYS_TOO_MANY`, `PASSKEYS_UNAVAILABLE`, `USER_NOT_FOUND` when the account is gone.
 */
export const register = signedInProcedure(
  "writes",
  "PASSKEY_INVALID",
  "PASSKEY_KNOWN",
  "PASSKEYS_TOO_MANY",
  "PASSKEYS_UNAVAILABLE",
  "USER_NOT_FOUND",
)
  .input(z.object({ ticket: challengeTicket, credential: newCredential, name: passkeyName }))
  .output(passkeyOutput)
  .mutation(async ({ ctx, input: { ticket, credential, name } }) => {
    const { userId } = ctx.viewer;
    const { challenges, relyingParty } = expectPasskeySite(ctx);
    const asked = await challenges.read("registration", ticket);
    if (asked?.userId !== userId) throw new ApiError("PASSKEY_INVALID");
    const { verifyNewCredential } = await import("../../passkeys/web-authn.ts");
    const verified = await verifyNewCredential(relyingParty, asked.challenge, credential);
    const createdAt = ctx.now().toISOString();
    const passkey = { ...verified, userId, name, createdAt, answeredAt: asked.issuedAt };
    await accessPatterns.passkeys.register.run(ctx.db, {
      passkey,
      admit(others) {
        if (others.length >= limits.passkeys) throw new ApiError("PASSKEYS_TOO_MANY");
        // One challenge makes one passkey; what has signed in since has answered a later one.
        if (others.some(({ answeredAt }) => answeredAt === asked.issuedAt)) throw new ApiError("PASSKEY_INVALID");
      },
    });
    return passkeyView(passkey);
  });
