import type { Db } from "../../db.ts";
import type { UserCard } from "../../entities/user-card.ts";
import { DbError } from "../../errors.ts";
import { lookUpTargets } from "../../targets/look-up-targets.ts";

/** Returns a user's card: no request when it is cached, one otherwise. Throws `USER_NOT_FOUND`. */
export async function lookUpCard(db: Db, { userId }: { userId: string }): Promise<UserCard> {
  const [card] = await lookUpTargets(db, { userIds: [userId] });
  if (!card) throw new DbError("USER_NOT_FOUND", `there is no user ${userId}`);
  return card;
}
