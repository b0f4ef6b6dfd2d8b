import type { Db } from "../../db.ts";
import { sessionEntity } from "../../entities/session.ts";
import { DbError } from "../../errors.ts";
import { epochSeconds } from "../../io/epoch-seconds.ts";
import { ConditionFailed } from "../../io/failures.ts";
import type { UpdateRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { accessPattern } from "../access-pattern.ts";
import { me, now } from "../examples.ts";
import { end } from "./end.ts";

export const refresh = accessPattern({
  id: "session.refresh",
  question: "Renew a session",
  budget: { requests: 1, writeUnits: 1 },
  sends: () => [
    {
      operation: "UpdateItem",
      request: rotateSessionRequest({
        userId: me,
        sessionId: "s",
        presentedHash: "old",
        nextHash: "new",
        now,
        expiresAt: now,
      }),
    },
  ],
  /**
   * Rotates a session's secret. Throws `SESSION_NOT_FOUND`, `SESSION_EXPIRED`, and `SESSION_REPLAYED` for a secret that
   * was rotated away: somebody holds a stolen token, so the whole session ends.
   */
  async run(db: Db, rotation: Rotation): Promise<void> {
    try {
      await db.table.update(rotateSessionRequest(rotation));
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
      if (!error.item) throw new DbError("SESSION_NOT_FOUND", "the session has ended");
      const session = sessionEntity.parse(error.item);
      // The SDK repeats a write whose answer got lost; then the next secret is in place already.
      if (session.secretHash === rotation.nextHash) return;
      await end.run(db, rotation);
      if (session.secretHash === rotation.presentedHash)
        throw new DbError("SESSION_EXPIRED", "the session has expired");
      throw new DbError("SESSION_REPLAYED", "a refresh token was used twice; its session has been ended");
    }
  },
});

/** One refresh token exchanged for the next. */
export interface Rotation {
  userId: string;
  sessionId: string;
  presentedHash: string;
  nextHash: string;
  now: Date;
  expiresAt: Date;
}

/** Builds the UpdateItem that replaces the secret, if the presented one is the current one. */
function rotateSessionRequest(rotation: Rotation): UpdateRequest {
  const { userId, sessionId, presentedHash, nextHash, now, expiresAt } = rotation;
  return {
    Key: keys.session.key({ userId, sessionId }),
    UpdateExpression: "SET secretHash = :next, rotatedAt = :rotatedAt, expiresAt = :expiresAt",
    ConditionExpression: "secretHash = :presented AND expiresAt > :now",
    ExpressionAttributeValues: {
      ":next": nextHash,
      ":presented": presentedHash,
      ":rotatedAt": now.toISOString(),
      ":expiresAt": epochSeconds(expiresAt),
      ":now": epochSeconds(now),
    },
    ReturnValuesOnConditionCheckFailure: "ALL_OLD",
  };
}
