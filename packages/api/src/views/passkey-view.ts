import type { Passkey as PasskeyOutput } from "@quick-photos/contract";
import type { Passkey } from "@quick-photos/db/items";

/** Returns a passkey as its owner sees it: no key. */
export function passkeyView(passkey: Passkey): PasskeyOutput {
  const { passkeyId, name, createdAt, lastUsedAt = null } = passkey;
  return { passkeyId, name, createdAt, lastUsedAt };
}
