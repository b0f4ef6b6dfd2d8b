import {
  forEachConcurrently,
  notifyFollowed,
  notifyOfReactions,
  type ProjectionScope,
  takeBackFollowers,
} from "@quick-photos/db";
import type { InboxEffects } from "../effects/fold-inbox.ts";
import { beginJob, type JobContext } from "../jobs/job-kind.ts";
import { leaveInboxJob } from "../jobs/leave-inbox.ts";
import type { Cards } from "./refresh-cards.ts";

/** Sees to it that those who unfollow are not told of photos any more, and of none that they were told of before. */
async function leaveAuthors(context: JobContext, { followers }: InboxEffects): Promise<void> {
  const ended = followers.filter(({ type }) => type === "ended");
  await forEachConcurrently(ended, async (news) => {
    const { followerId, followedId, followedAt } = news.follow;
    const jobId = `leave-inbox ${followerId} ${followedId} ${followedAt}`;
    await beginJob(context, leaveInboxJob, { jobId, params: { followerId, followedId } });
  });
}

/** Tells users of their followers and of reactions to their photos, and takes back what has ended. */
export async function applyInbox(scope: ProjectionScope, inbox: InboxEffects, context: JobContext): Promise<void> {
  await notifyFollowed(scope, inbox.followers);
  await notifyOfReactions(scope, inbox.reactions);
  await leaveAuthors(context, inbox);
}

/**
 * Takes back what was told to users who turn out to be gone. Their cards were read after it was written: who was there
 * then leaves later, and what cleans up after them finds it.
 */
export async function takeBackFromGone(scope: ProjectionScope, inbox: InboxEffects, cards: Cards): Promise<void> {
  const told = inbox.followers.filter(({ type }) => type !== "ended").map(({ follow }) => follow);
  await takeBackFollowers(
    scope,
    told.filter(({ followedId }) => cards.get(followedId) === null),
  );
}
