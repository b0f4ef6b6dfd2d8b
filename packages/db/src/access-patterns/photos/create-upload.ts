import type { Db } from "../../db.ts";
import type { UserCard } from "../../entities/user-card.ts";
import { lookUpTargetsRequest } from "../../targets/look-up-targets.ts";
import { accessPattern } from "../access-pattern.ts";
import { me } from "../examples.ts";
import { lookUpCard } from "../users/look-up-card.ts";

/** The ticket is signed, not stored; the only read is the owner's card, so that publishing finds it cached. */
export const createUpload = accessPattern({
  id: "photos.createUpload",
  question: "Ask for a place to upload a photo to",
  budget: { requests: 0, coldRequests: 1 },
  sends: () => [{ operation: "BatchGetItem", request: lookUpTargetsRequest({ userIds: [me] }), only: "cold" }],
  /** Returns the card of whoever wants to upload. Throws `USER_NOT_FOUND` when the account is gone. */
  async run(db: Db, owner: { userId: string }): Promise<UserCard> {
    return lookUpCard(db, owner);
  },
});
