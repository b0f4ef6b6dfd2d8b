import { hkdfSync } from "node:crypto";
import { type AccessTokens, type Challenges, createAccessTokens, createChallenges } from "@quick-photos/api";
import type { Config } from "../config.ts";
import { loadAuthSecret, loadPreviousSecret } from "../data-folder/load-auth-secret.ts";
import type { MediaTerms } from "./media-terms.ts";

/** What is signed with the one secret: each purpose has a key of its own. */
export interface Signing {
  accessTokens: AccessTokens;
  challenges: Challenges;
  /** What upload tickets are signed with. */
  uploads: MediaTerms;
}

/** Returns a key of its own for each purpose, so that a signature for one is worth nothing for another. */
function deriveKey(secret: string, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", secret, "quick-photos", purpose, 32));
}

/** Returns the keys of a purpose: what signs, and what signed before a rotation. */
function keysFor({ dataDir, authSecret, previousSecret }: Config) {
  const secret = authSecret ?? loadAuthSecret(dataDir);
  // A secret of the environment has nothing to do with the data folder.
  const previous = previousSecret ?? (authSecret === undefined ? loadPreviousSecret(dataDir) : undefined);
  return (purpose: string) => ({
    secret: deriveKey(secret, purpose),
    previous: previous === undefined ? undefined : deriveKey(previous, purpose),
  });
}

/** Makes what signs, of the secret in the configuration or in the data folder. */
export function createSigning(config: Config, now: () => Date): Signing {
  const keys = keysFor(config);
  return {
    accessTokens: createAccessTokens({ ...keys("access tokens"), now }),
    challenges: createChallenges({ secret: keys("passkey challenges").secret, now }),
    uploads: { ...keys("uploads"), now },
  };
}
