import { leaveInboxStep } from "@quick-photos/db";
import { type JobKind, readParams } from "./job-kind.ts";

/** Takes back what `followerId` was told of the photos of `followedId`, whom they follow no more. */
export const leaveInboxJob: JobKind = {
  kind: "leave-inbox",
  async step({ db, now }, params, cursor) {
    const edge = readParams(params, ["followerId", "followedId"]);
    const next = await leaveInboxStep(db, edge, { after: cursor, now: now() });
    return next === null ? "done" : { cursor: next };
  },
};
