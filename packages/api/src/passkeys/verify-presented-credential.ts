import type { PresentedCredential } from "@quick-photos/contract/schemas";
import type { Passkey } from "@quick-photos/db/items";
import { verifyAuthenticationResponse } from "@simplewebauthn/server";
import { isoBase64URL } from "@simplewebauthn/server/helpers";
import { ApiError } from "../errors/api-error.ts";
import type { RelyingParty } from "./relying-party.ts";

/**
 * Returns the counter of a passkey that has signed the challenge; throws `PASSKEY_WRONG` for anything else, a counter
 * that has gone back included: then there are two of an authenticator that is the only one.
 */
export async function verifyPresentedCredential(
  { id: rpId, origin }: RelyingParty,
  challenge: string,
  { passkey, credential }: { passkey: Passkey; credential: PresentedCredential },
): Promise<number> {
  const { passkeyId, publicKey, counter } = passkey;
  const { clientDataJSON, authenticatorData, signature } = credential.response;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        id: credential.id,
        rawId: credential.id,
        type: "public-key",
        response: { clientDataJSON, authenticatorData, signature },
        clientExtensionResults: {},
      },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      credential: { id: passkeyId, publicKey: isoBase64URL.toBuffer(publicKey), counter },
      requireUserVerification: true,
    });
    if (!verified) throw new TypeError("the signature does not fit");
    return authenticationInfo.newCounter;
  } catch (cause) {
    throw new ApiError("PASSKEY_WRONG", { cause });
  }
}
