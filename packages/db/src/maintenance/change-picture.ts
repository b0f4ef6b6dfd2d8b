import { profileUpdate } from "../access-patterns/users/update-profile.ts";
import type { Db } from "../db.ts";
import { ignoreFailedCondition } from "../io/ignore-failed-condition.ts";
import type { UpdateRequest } from "../io/requests.ts";
import { keys } from "../keys/key-design.ts";

/** Whose picture, and what it is to be instead of what it is: media keys, null for none. */
export interface PictureChange {
  userId: string;
  from: string | null;
  to: string | null;
}

/** Builds the UpdateItem, refused where the picture is another one by now. */
function changePictureRequest({ userId, from, to }: PictureChange): UpdateRequest {
  const update = profileUpdate({ picture: to }, true);
  return {
    Key: keys.profile.key({ userId }),
    ...update,
    ConditionExpression: "#picture = :from",
    ExpressionAttributeValues: { ...update.ExpressionAttributeValues, ":from": from },
  };
}

/** Gives a user another picture, unless they have another one than `from` by then; the projector rewrites the copies. */
export async function changePicture(db: Db, change: PictureChange): Promise<void> {
  await ignoreFailedCondition(db.table.update(changePictureRequest(change)));
  db.targets.cards.delete(change.userId);
}
