import { forEachConcurrently } from "@quick-photos/db/io";
import { beginJob, type JobContext } from "../../jobs/job-kind.ts";
import type { FollowerNews } from "../inbox-followers/fold.ts";
import { leaveInboxJob } from "./leave-inbox.ts";

/** Sees to it that those who unfollow are not told of photos any more, and of none that they were told of before. */
export async function leaveAuthors(context: JobContext, news: FollowerNews[]): Promise<void> {
  const ended = news.filter(({ type }) => type === "ended");
  await forEachConcurrently(ended, async ({ follow: { followerId, followedId, followedAt } }) => {
    const jobId = `leave-inbox ${followerId} ${followedId} ${followedAt}`;
    await beginJob(context, leaveInboxJob, { jobId, params: { followerId, followedId } });
  });
}
