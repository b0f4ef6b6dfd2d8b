import type { Db } from "../../db.ts";
import type { DeleteRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { accessPattern } from "../access-pattern.ts";
import { myPasskey } from "../examples.ts";

export const remove = accessPattern({
  id: "passkeys.remove",
  question: "Remove a passkey",
  budget: { requests: 1, writeUnits: 1 },
  sends: () => [{ operation: "DeleteItem", request: removePasskeyRequest(myPasskey) }],
  /** Removes a passkey; one that is gone is fine. */
  async run(db: Db, passkey: { userId: string; passkeyId: string }): Promise<void> {
    await db.table.delete(removePasskeyRequest(passkey));
  },
});

/** Builds the DeleteItem. */
function removePasskeyRequest({ userId, passkeyId }: { userId: string; passkeyId: string }): DeleteRequest {
  return { Key: keys.passkey.key({ userId, passkeyId }) };
}
