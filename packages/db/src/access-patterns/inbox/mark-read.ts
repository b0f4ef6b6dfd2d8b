import type { Db } from "../../db.ts";
import { inboxStateEntity } from "../../entities/inbox-state.ts";
import { notificationDays } from "../../entities/notification.ts";
import { dayMs } from "../../entities/notification-id.ts";
import { epochSeconds } from "../../io/epoch-seconds.ts";
import { ignoreFailedCondition } from "../../io/ignore-failed-condition.ts";
import type { PutRequest } from "../../io/requests.ts";
import { lookUpTargetsRequest } from "../../targets/look-up-targets.ts";
import { accessPattern } from "../access-pattern.ts";
import { me, now } from "../examples.ts";
import { lookUpCard } from "../users/look-up-card.ts";

export const markRead = accessPattern({
  id: "inbox.markRead",
  question: "Mark one's inbox as read",
  budget: { requests: 1, coldRequests: 2, writeUnits: 1 },
  sends: () => [
    { operation: "BatchGetItem", request: lookUpTargetsRequest({ userIds: [me] }), only: "cold" },
    { operation: "PutItem", request: markInboxReadRequest({ userId: me, now }) },
  ],
  /** Marks everything in a user's inbox up to now as read. Throws `USER_NOT_FOUND`. */
  async run(db: Db, input: { userId: string; now: Date }): Promise<void> {
    await lookUpCard(db, input);
    await ignoreFailedCondition(db.table.put(markInboxReadRequest(input)));
  },
});

/** Builds the PutItem; an inbox read later than this stays so. */
function markInboxReadRequest({ userId, now }: { userId: string; now: Date }): PutRequest {
  const expiresAt = epochSeconds(new Date(now.getTime() + notificationDays * dayMs));
  return {
    Item: inboxStateEntity.toItem({ userId, readAt: now.toISOString(), expiresAt }),
    ConditionExpression: "attribute_not_exists(PK) OR readAt < :now",
    ExpressionAttributeValues: { ":now": now.toISOString() },
  };
}
