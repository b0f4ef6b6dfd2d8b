import { limits } from "@quick-photos/contract";
import { presentedPassword, registrationOutput } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import * as z from "zod";
import { confirmPassword } from "../../auth/confirm-password.ts";
import { ApiError } from "../../errors/api-error.ts";
import { expectPasskeySite } from "../../passkeys/passkey-site.ts";
import { signedInProcedure } from "../../trpc.ts";

/** What authenticators show somebody whose passkey it is. */
const serviceName = "Quick Photos";

/**
 * Returns what a browser makes a passkey for the caller of, for `passkeys.register` within five minutes. Errors:
 * `CREDENTIALS_WRONG`, `PASSKEYS_TOO_MANY`, `PASSKEYS_UNAVAILABLE`, `TOO_MANY_CALLS`, `USER_NOT_FOUND` when the account
 * is gone.
 */
export const beginRegistration = signedInProcedure(
  "secrets",
  "CREDENTIALS_WRONG",
  "PASSKEYS_TOO_MANY",
  "PASSKEYS_UNAVAILABLE",
  "PASSWORDS_BUSY",
  "USER_NOT_FOUND",
)
  .input(z.object({ password: presentedPassword }))
  .output(registrationOutput)
  .mutation(async ({ ctx, input }) => {
    const { userId } = ctx.viewer;
    const { challenges, relyingParty } = expectPasskeySite(ctx);
    const { username, displayName } = await confirmPassword(ctx, input.password);
    const passkeys = await accessPatterns.passkeys.beginRegistration.run(ctx.db, { userId });
    if (passkeys.length >= limits.passkeys) throw new ApiError("PASSKEYS_TOO_MANY");
    const { ticket, challenge } = await challenges.issue("registration", userId);
    const { generateRegistrationOptions, isoBase64URL } = await import("../../passkeys/web-authn.ts");
    const options = await generateRegistrationOptions({
      rpName: serviceName,
      rpID: relyingParty.id,
      userID: new TextEncoder().encode(userId),
      userName: username,
      userDisplayName: displayName || username,
      challenge: isoBase64URL.toBuffer(challenge),
      timeout: limits.passkeyMinutes * 60_000,
      excludeCredentials: passkeys.map(({ passkeyId, transports }) => ({ id: passkeyId, transports })),
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
    });
    return { ticket, options: registrationOutput.shape.options.parse(options) };
  });
