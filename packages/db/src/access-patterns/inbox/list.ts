import type { Db } from "../../db.ts";
import type { Item } from "../../entities/entity.ts";
import { inboxStateEntity } from "../../entities/inbox-state.ts";
import { notificationEntity } from "../../entities/notification.ts";
import { DbError } from "../../errors.ts";
import type { QueryRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { decodeCursor, encodeCursor } from "../../pages/cursor.ts";
import type { Page, PageRequest } from "../../pages/query-page.ts";
import { lookUpTargetsRequest } from "../../targets/look-up-targets.ts";
import { accessPattern } from "../access-pattern.ts";
import { me, them } from "../examples.ts";
import { type InboxEntry, toInboxEntries } from "./inbox-entry.ts";

export const list = accessPattern({
  id: "inbox.list",
  question: "View one's inbox",
  budget: { requests: 1, coldRequests: 2, readUnits: 1.5 },
  sends: () => [
    { operation: "Query", request: listNotificationsRequest(me, 20, null) },
    { operation: "BatchGetItem", request: lookUpTargetsRequest({ userIds: [them] }), only: "cold" },
  ],
  /**
   * Returns a page of a user's inbox: newest day first, and within a page by the time of the newest event. Entries keep
   * their place while they grow, so a walk of all pages meets each once. Throws `CURSOR_INVALID`.
   */
  async run(db: Db, { userId, now, cursor, limit }: InboxRequest): Promise<InboxPage> {
    const place = cursor === undefined ? null : decodePlace(userId, cursor);
    const { items, lastKey } = await db.table.query(listNotificationsRequest(userId, limit, place));
    const readAt = place ? place.readAt : readState(items);
    const rows = items.filter((item) => !inboxStateEntity.is(item));
    const shown = rows.slice(0, limit);
    const entries = await toInboxEntries(db, db.table.readEach(shown, notificationEntity.parse), { now, readAt });
    const last = lastKey || rows.length > limit ? shown.at(-1) : undefined;
    return {
      items: entries.sort((a, b) => Date.parse(b.at) - Date.parse(a.at)),
      nextCursor: last ? encodePlace(userId, { after: String(last.SK), readAt }) : null,
      unread: place ? null : entries.filter(({ isRead }) => !isRead).length,
    };
  },
});

/** Whose inbox, at what time, and which page of it. */
export interface InboxRequest extends PageRequest {
  userId: string;
  now: Date;
}

/** A page of the inbox. */
export interface InboxPage extends Page<InboxEntry> {
  /** How many of the first page's entries have not been read; null on the pages after it. */
  unread: number | null;
}

/** Where a page begins: after this sort key, and what was read when the first page was. */
interface Place {
  after: string;
  readAt: string | null;
}

const listName = (userId: string) => `inbox.list ${userId}`;

function decodePlace(userId: string, cursor: string): Place {
  const { after, readAt = null } = decodeCursor(listName(userId), cursor);
  if (!after) throw new DbError("CURSOR_INVALID", "the cursor says no place");
  return { after, readAt };
}

function encodePlace(userId: string, { after, readAt }: Place): string {
  return encodeCursor(listName(userId), { after, ...(readAt === null ? {} : { readAt }) });
}

/**
 * Builds the Query, newest day first; the first page finds the inbox's state above its notifications. It asks for one
 * notification more than the page takes, so that an inbox which ends with the page is known to.
 */
export function listNotificationsRequest(userId: string, limit: number, place: Place | null): QueryRequest {
  const PK = keys.notification.partition.format({ userId });
  return {
    KeyConditionExpression: "PK = :inbox",
    ExpressionAttributeValues: { ":inbox": PK },
    ScanIndexForward: false,
    Limit: place ? limit + 1 : limit + 2,
    ...(place && { ExclusiveStartKey: { PK, SK: place.after } }),
  };
}

function readState(items: Item[]): string | null {
  const state = items.find(inboxStateEntity.is);
  return inboxStateEntity.tryParse(state)?.readAt ?? null;
}
