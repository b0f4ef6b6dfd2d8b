import { accessPatterns, type Db, DbError, getUsernameClaim } from "@quick-photos/db";
import { uploadPicture } from "../pictures/deliver-picture.ts";
import { imaginePicture } from "../pictures/imagine-picture.ts";
import type { PlannedUser } from "./import-plan.ts";
import { stableUlid } from "./stable-ids.ts";
import type { ImportTarget, WriteOutcome } from "./writers.ts";

/** Pixels a side: more than the largest profile picture shown. */
const pictureSide = 512;

async function isCreated(db: Db, userId: string): Promise<boolean> {
  try {
    await accessPatterns.users.byId.run(db, { userId, viewerId: null });
    return true;
  } catch (error) {
    if (error instanceof DbError && error.code === "USER_NOT_FOUND") return false;
    throw error;
  }
}

/** Returns the media key of the profile picture: the pinned photo's scene, cut as a square. */
async function makePicture({ media, render }: ImportTarget, { user, pinned }: PlannedUser): Promise<string | null> {
  if (pinned === null) return null;
  const bytes = await render({ ...imaginePicture(pinned.seed), width: pictureSide, height: pictureSide });
  const { userId: ownerId, username, createdAt } = user;
  const ulid = stableUlid(`PICTURE#${username}`, new Date(createdAt));
  const uploadId = await uploadPicture(media, { ownerId, ulid, bytes });
  return (await media.finishPicture({ ownerId, uploadId })).picture;
}

/** Creates a user unless it is there, also under a name it was given since; a name that is another's is left alone. */
export async function writeUser(
  target: ImportTarget,
  planned: PlannedUser,
  passwordHash: string | null,
): Promise<WriteOutcome> {
  const { userId, username } = planned.user;
  if (await isCreated(target.db, userId)) return "already there";
  const taken = { leftOut: `the username ${username} belongs to somebody else here` };
  if ((await getUsernameClaim(target.db, { username })) !== null) return taken;
  try {
    const picture = await makePicture(target, planned);
    await accessPatterns.users.create.run(target.db, { ...planned.user, passwordHash, picture });
    return "imported";
  } catch (error) {
    if (error instanceof DbError && error.code === "USERNAME_TAKEN") return taken;
    throw error;
  }
}
