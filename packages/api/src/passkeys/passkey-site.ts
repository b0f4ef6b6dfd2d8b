import { ApiError } from "../errors/api-error.ts";
import type { Challenges } from "./challenges.ts";
import { type RelyingParty, relyingPartyOf } from "./relying-party.ts";

/** What passkeys are made and checked with where a request has come to. */
export interface PasskeySite {
  challenges: Challenges;
  relyingParty: RelyingParty;
}

/** Where a request has come to. */
interface Place {
  /** The origin that was configured, undefined where none was. */
  publicUrl: string | undefined;
  /** The origin that the request names. */
  origin: string;
}

/** Returns the passkey site of a request, null where browsers have no passkeys. */
export function passkeySiteOf(challenges: Challenges, { publicUrl, origin }: Place): PasskeySite | null {
  const relyingParty = relyingPartyOf(publicUrl ?? origin, { isSaid: publicUrl === undefined });
  return relyingParty && { challenges, relyingParty };
}

/** Returns the passkey site of the request; throws `PASSKEYS_UNAVAILABLE` where there is none. */
export function expectPasskeySite({ passkeys }: { passkeys?: PasskeySite | null | undefined }): PasskeySite {
  if (!passkeys) throw new ApiError("PASSKEYS_UNAVAILABLE");
  return passkeys;
}
