import type { Db } from "../../db.ts";
import { type Session, sessionEntity } from "../../entities/session.ts";
import { epochSeconds } from "../../io/epoch-seconds.ts";
import { keys } from "../../keys/key-design.ts";
import { type ListRequest, type Page, type PageRequest, queryPage } from "../../pages/query-page.ts";
import { accessPattern } from "../access-pattern.ts";
import { firstPage, me } from "../examples.ts";

export const list = accessPattern({
  id: "session.list",
  question: "View where one is signed in",
  budget: { requests: 1, readUnits: 2 },
  sends: () => [{ operation: "Query", request: firstPage(listSessionsRequest({ userId: me })) }],
  /**
   * Returns a page of a user's open sessions: the latest sign-ins first, and within a page the last used. One that has
   * expired is left out although TTL has not deleted it yet, so a page may be short. Throws `CURSOR_INVALID`.
   */
  async run(db: Db, { userId, now, ...page }: SessionsRequest): Promise<Page<Session>> {
    const { items, nextCursor } = await queryPage(db.table, listSessionsRequest({ userId }), page, sessionEntity.parse);
    const open = items.filter(({ expiresAt }) => expiresAt > epochSeconds(now));
    return { items: open.sort((a, b) => Date.parse(b.rotatedAt) - Date.parse(a.rotatedAt)), nextCursor };
  },
});

/** Whose sessions, at what time, and which page of them. */
export interface SessionsRequest extends PageRequest {
  userId: string;
  now: Date;
}

/** Builds the Query, the latest sign-in first; consistent, so that what one has just ended is not shown again. */
function listSessionsRequest({ userId }: { userId: string }): ListRequest {
  const PK = keys.session.partition.format({ userId });
  return {
    list: `session.list ${userId}`,
    query: {
      KeyConditionExpression: "PK = :user AND begins_with(SK, :session)",
      ExpressionAttributeValues: { ":user": PK, ":session": keys.session.sort.prefix },
      ScanIndexForward: false,
      ConsistentRead: true,
    },
    fixedKey: { PK },
  };
}
