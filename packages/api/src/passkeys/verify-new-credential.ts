import type { NewCredential } from "@quick-photos/contract/schemas";
import type { Passkey } from "@quick-photos/db/items";
import { verifyRegistrationResponse } from "@simplewebauthn/server";
import { decodeAttestationObject, isoBase64URL } from "@simplewebauthn/server/helpers";
import { ApiError } from "../errors/api-error.ts";
import type { RelyingParty } from "./relying-party.ts";

/** What an authenticator is known by from now on. */
type VerifiedCredential = Pick<Passkey, "passkeyId" | "publicKey" | "counter" | "transports">;

/**
 * Throws for an attestation with certificates. We ask for none, and a browser then sends none; to follow the chain of one
 * that somebody made up would be to read what they like, from where they like.
 */
function refuseCertificates(attestationObject: string): void {
  const decoded = decodeAttestationObject(isoBase64URL.toBuffer(attestationObject));
  const format = decoded.get("fmt");
  const isPlain = format === "none" || (format === "packed" && !decoded.get("attStmt").get("x5c"));
  if (!isPlain) throw new TypeError(`an attestation of the format ${format} was not asked for`);
}

/** Returns the credential that an authenticator has made for us; throws `PASSKEY_INVALID` for anything else. */
export async function verifyNewCredential(
  { id, origin }: RelyingParty,
  challenge: string,
  { id: passkeyId, response: { clientDataJSON, attestationObject, transports = [] } }: NewCredential,
): Promise<VerifiedCredential> {
  try {
    refuseCertificates(attestationObject);
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: {
        id: passkeyId,
        rawId: passkeyId,
        type: "public-key",
        response: { clientDataJSON, attestationObject, transports },
        clientExtensionResults: {},
      },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
    });
    if (!verified || registrationInfo.credential.id !== passkeyId) throw new TypeError("it does not verify");
    const { publicKey, counter } = registrationInfo.credential;
    return { passkeyId, publicKey: isoBase64URL.fromBuffer(publicKey), counter, transports };
  } catch (cause) {
    throw new ApiError("PASSKEY_INVALID", { cause });
  }
}
