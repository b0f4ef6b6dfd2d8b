import { indexKeys } from "@quick-photos/db/items";
import { readFollowerPage } from "@quick-photos/db/rows";
import { type JobKind, readParams } from "../../jobs/job-kind.ts";
import { markLarge } from "./author-sizes.ts";
import { addLargeFollows } from "./write.ts";

/** Followers dealt with in one step: an update each. */
const stepSize = 50;

/** Makes the feeds of all who follow `userId` pull the photos, which are not pushed any more. */
export const pullAuthorJob: JobKind = {
  kind: "pull-author",
  async step({ db, now }, params, cursor) {
    const { userId } = readParams(params, ["userId"]);
    const { followers, next } = await readFollowerPage(db, { followedId: userId, after: cursor, limit: stepSize });
    await addLargeFollows(
      db,
      followers.map((follower) => ({ ...follower, followedId: userId })),
    );
    if (next !== null) return { cursor: next };
    // From the mark on, whoever follows is told to pull. Whoever followed just before it is found by one more look.
    const last = followers.at(-1);
    const end = last ? indexKeys.followers.sort.format(last) : cursor;
    const isNews = await markLarge(db, userId, now());
    return isNews && end !== null ? { cursor: end } : "done";
  },
};
