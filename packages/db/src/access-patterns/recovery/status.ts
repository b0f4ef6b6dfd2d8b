import type { Db } from "../../db.ts";
import { type RecoveryCodes, recoveryCodesEntity } from "../../entities/recovery-codes.ts";
import type { GetRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { accessPattern } from "../access-pattern.ts";
import { me } from "../examples.ts";

export const status = accessPattern({
  id: "recovery.status",
  question: "View how many recovery codes one has left",
  budget: { requests: 1, readUnits: 1 },
  sends: () => [{ operation: "GetItem", request: getRecoveryCodesRequest({ userId: me }) }],
  /** Returns what is stored of a user's recovery codes, null when none ever were made. */
  async run(db: Db, input: { userId: string }): Promise<RecoveryCodes | null> {
    const item = await db.table.get(getRecoveryCodesRequest(input));
    return item ? recoveryCodesEntity.parse(item) : null;
  },
});

/** Builds the GetItem; consistent, so that a code that has just been used is not counted. */
function getRecoveryCodesRequest({ userId }: { userId: string }): GetRequest {
  return { Key: keys.recoveryCodes.key({ userId }), ConsistentRead: true };
}
