import type { Db } from "../../db.ts";
import { type Passkey, passkeyEntity } from "../../entities/passkey.ts";
import type { QueryRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { accessPattern } from "../access-pattern.ts";
import { me } from "../examples.ts";

export const list = accessPattern({
  id: "passkeys.list",
  question: "View one's passkeys",
  budget: { requests: 1, readUnits: 1 },
  sends: () => [{ operation: "Query", request: listPasskeysRequest({ userId: me }) }],
  /** Returns all passkeys of a user, the newest first: a handful, which `passkeys.beginRegistration` sees to. */
  async run(db: Db, input: { userId: string }): Promise<Passkey[]> {
    const { items } = await db.table.query(listPasskeysRequest(input));
    const passkeys = db.table.readEach(items, passkeyEntity.parse);
    return passkeys.sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
  },
});

/** Builds the Query; consistent, so that what one has just added or removed is shown so. */
function listPasskeysRequest({ userId }: { userId: string }): QueryRequest {
  const PK = keys.passkey.partition.format({ userId });
  return {
    KeyConditionExpression: "PK = :user AND begins_with(SK, :passkey)",
    ExpressionAttributeValues: { ":user": PK, ":passkey": keys.passkey.sort.prefix },
    ConsistentRead: true,
  };
}
