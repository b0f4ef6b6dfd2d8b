import type { Db } from "../../db.ts";
import { DbError } from "../../errors.ts";
import { ignoreFailedCondition } from "../../io/ignore-failed-condition.ts";
import type { UpdateRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { accessPattern } from "../access-pattern.ts";
import { myPasskey } from "../examples.ts";

export const rename = accessPattern({
  id: "passkeys.rename",
  question: "Name a passkey",
  budget: { requests: 1, writeUnits: 1 },
  sends: () => [{ operation: "UpdateItem", request: renamePasskeyRequest(myPasskey) }],
  /** Gives a passkey another name. Throws `PASSKEY_NOT_FOUND`. */
  async run(db: Db, named: NamedPasskey): Promise<void> {
    const written = await ignoreFailedCondition(db.table.update(renamePasskeyRequest(named)));
    if (!written) throw new DbError("PASSKEY_NOT_FOUND", "there is no such passkey");
  },
});

/** A passkey and what it is called from now on. */
interface NamedPasskey {
  userId: string;
  passkeyId: string;
  name: string;
}

/** Builds the UpdateItem; one that was removed does not come back by its name. */
function renamePasskeyRequest({ userId, passkeyId, name }: NamedPasskey): UpdateRequest {
  return {
    Key: keys.passkey.key({ userId, passkeyId }),
    UpdateExpression: "SET #name = :name",
    ConditionExpression: "attribute_exists(PK)",
    ExpressionAttributeNames: { "#name": "name" },
    ExpressionAttributeValues: { ":name": name },
  };
}
