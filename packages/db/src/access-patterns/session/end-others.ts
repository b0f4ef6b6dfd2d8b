import type { Db } from "../../db.ts";
import type { Item } from "../../entities/entity.ts";
import type { BatchWrite, QueryRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { accessPattern } from "../access-pattern.ts";
import { me } from "../examples.ts";

export const endOthers = accessPattern({
  id: "session.endOthers",
  question: "End all sessions of one's own but one",
  budget: { requests: 2, readUnits: 1, writeUnits: 2 },
  sends: () => [
    { operation: "Query", request: sessionKeysRequest({ userId: me }) },
    { operation: "BatchWriteItem", request: ["other", "another"].map((sessionId) => endRequest(me, sessionId)) },
  ],
  /**
   * Ends the sessions of a user, all but the kept one where one is kept, and returns the ids of those that were there.
   * Two requests for up to 25; broken off, the next run ends the rest.
   */
  async run(db: Db, { userId, kept }: { userId: string; kept: string | null }): Promise<string[]> {
    const ended: string[] = [];
    let start: Item | undefined;
    do {
      const page = await db.table.query({ ...sessionKeysRequest({ userId }), ExclusiveStartKey: start });
      const sessionIds = page.items.flatMap(({ SK }) => keys.session.sort.parse(String(SK))?.sessionId ?? []);
      const others = sessionIds.filter((sessionId) => sessionId !== kept);
      await db.table.batchWrite(others.map((sessionId) => endRequest(userId, sessionId)));
      ended.push(...others);
      start = page.lastKey;
    } while (start);
    return ended;
  },
});

/** Builds the Query for the keys; consistent, so that no sign-in of a moment ago is left out. */
function sessionKeysRequest({ userId }: { userId: string }): QueryRequest {
  return {
    KeyConditionExpression: "PK = :user AND begins_with(SK, :session)",
    ExpressionAttributeValues: {
      ":user": keys.session.partition.format({ userId }),
      ":session": keys.session.sort.prefix,
    },
    ProjectionExpression: "PK, SK",
    ConsistentRead: true,
  };
}

/** Builds one delete of the BatchWriteItem. */
function endRequest(userId: string, sessionId: string): BatchWrite {
  return { DeleteRequest: { Key: keys.session.key({ userId, sessionId }) } };
}
