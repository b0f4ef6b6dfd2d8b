import { leaveFeedStep } from "@quick-photos/db";
import { type JobKind, readParams } from "./job-kind.ts";

/** Takes the photos of `followedId` out of the feed of `followerId`, who follows them no more. */
export const leaveFeedJob: JobKind = {
  kind: "leave-feed",
  async step({ db }, params, cursor) {
    const next = await leaveFeedStep(db, readParams(params, ["followerId", "followedId"]), cursor);
    return next === null ? "done" : { cursor: next };
  },
};
