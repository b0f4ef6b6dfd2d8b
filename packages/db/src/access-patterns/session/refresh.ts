import type { Db } from "../../db.ts";
import type { Item } from "../../entities/entity.ts";
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
        familyHash: "family",
        now,
        expiresAt: now,
        version: sessionEntity.version,
      }),
    },
  ],
  /**
   * Rotates a session's secret. Throws `SESSION_NOT_FOUND`, `SESSION_EXPIRED`, and `SESSION_REPLAYED` for a secret that
   * was rotated away: somebody holds a stolen token, so the whole session ends. A secret that was never one of the
   * session's is somebody's guess, and changes nothing.
   */
  async run(db: Db, rotation: Rotation): Promise<void> {
    return rotate(db, rotation, sessionEntity.version);
  },
});

async function rotate(db: Db, rotation: Rotation, version: number): Promise<void> {
  try {
    await db.table.update(rotateSessionRequest({ ...rotation, version }));
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    await explainRefusal(db, rotation, { version, item: error.item });
  }
}

/** Finds out why a session is not as it was presented, and acts and throws accordingly. */
async function explainRefusal(
  db: Db,
  rotation: Rotation,
  { version, item }: { version: number; item: Item | undefined },
): Promise<void> {
  const session = item && sessionEntity.parse(item);
  // The SDK repeats a write whose answer got lost; then the next secret is in place already.
  if (session?.secretHash === rotation.nextHash) return;
  const isCurrent = session?.secretHash === rotation.presentedHash;
  if (!session || !(isCurrent || session.familyHash === rotation.familyHash))
    throw new DbError("SESSION_NOT_FOUND", "there is no such session");
  // A newer server has written the session: it stays of its version.
  if (isCurrent && sessionEntity.versionOver(item) > version)
    return rotate(db, rotation, sessionEntity.versionOver(item));
  await end.run(db, rotation);
  if (isCurrent) throw new DbError("SESSION_EXPIRED", "the session has expired");
  throw new DbError("SESSION_REPLAYED", "a refresh token was used twice; its session has been ended");
}

/** One refresh token exchanged for the next. */
export interface Rotation {
  userId: string;
  sessionId: string;
  presentedHash: string;
  nextHash: string;
  /** Of what the presented secret and the next one begin with. */
  familyHash: string;
  now: Date;
  expiresAt: Date;
}

/** Builds the UpdateItem that replaces the secret, if the presented one is the current one. */
function rotateSessionRequest(rotation: Rotation & { version: number }): UpdateRequest {
  const { userId, sessionId, presentedHash, nextHash, familyHash, now, expiresAt, version } = rotation;
  return {
    Key: keys.session.key({ userId, sessionId }),
    UpdateExpression:
      "SET secretHash = :next, familyHash = :family, rotatedAt = :rotatedAt, expiresAt = :expiresAt, v = :version",
    ConditionExpression: "secretHash = :presented AND expiresAt > :now AND v <= :version",
    ExpressionAttributeValues: {
      ":next": nextHash,
      ":family": familyHash,
      ":presented": presentedHash,
      ":rotatedAt": now.toISOString(),
      ":expiresAt": epochSeconds(expiresAt),
      ":now": epochSeconds(now),
      ":version": version,
    },
    ReturnValuesOnConditionCheckFailure: "ALL_OLD",
  };
}
