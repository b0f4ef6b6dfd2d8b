import { forEachConcurrently } from "@quick-photos/db/io";
import { feedEntryExpiry } from "@quick-photos/db/items";
import { groupBy } from "../../batch/group-by.ts";
import { enqueueJob } from "../../jobs/enqueue-job.ts";
import { beginJob, type JobContext } from "../../jobs/job-kind.ts";
import { type AuthorSize, isLarge, readAuthorSizes } from "../large-authors/author-sizes.ts";
import { pullAuthorJob } from "../large-authors/pull-author.ts";
import { addLargeFollows, removeLargeFollows } from "../large-authors/write.ts";
import type { BegunFollow, EndedFollow, FeedPhoto } from "./fold.ts";
import { leaveFeedJob } from "./leave-feed.ts";
import { newestPhotos } from "./newest-photos.ts";
import { pushPhotoJob, retractPhotoJob, toldBeside } from "./photo-entries.ts";
import { settleFeedEntries } from "./settle-feed-entries.ts";

/** Milliseconds that the push of a photo may go on after its author has become large: far more than a job lingers. */
const pushLagMs = 24 * 60 * 60 * 1_000;

/** Sees to it that all who follow a large author pull, once for each author. */
async function pull({ db }: JobContext, userId: string, size: AuthorSize): Promise<void> {
  if (size.largeSince !== null) return;
  await enqueueJob(db, { jobId: `pull-author ${userId}`, kind: pullAuthorJob.kind, params: { userId } });
}

/**
 * A photo of a large author goes into the author's own feed only. When one is removed it may have been pushed before
 * the author became large, to those who followed then.
 */
async function applyLargePhoto(context: JobContext, photo: FeedPhoto, size: AuthorSize): Promise<void> {
  const { ownerId, ulid, exists, position } = photo;
  const jobId = `retract-photo ${ownerId} ${ulid} ${position}`;
  await settleFeedEntries(context.db, [{ userId: ownerId, ownerId, ulid }], exists);
  if (exists) await pull(context, ownerId, size);
  else if (size.largeSince === null) await beginJob(context, retractPhotoJob, { jobId, params: { ownerId, ulid } });
  else {
    const until = new Date(Date.parse(size.largeSince) + pushLagMs).toISOString();
    await beginJob(context, retractPhotoJob, { jobId, params: { ownerId, ulid, until } });
  }
}

async function applyPhoto(context: JobContext, photo: FeedPhoto, size: AuthorSize | undefined): Promise<void> {
  const { ownerId, ulid, exists, position } = photo;
  if (feedEntryExpiry(ulid) * 1_000 <= context.now().getTime()) return;
  if (size && isLarge(size, context.db.feedLimits)) return applyLargePhoto(context, photo, size);
  const job = exists ? pushPhotoJob : retractPhotoJob;
  const jobId = `${job.kind} ${ownerId} ${ulid} ${position}`;
  await beginJob(context, job, { jobId, params: { ownerId, ulid, ...(exists && toldBeside) } });
}

/** Brings an author into the feeds of those who began to follow: the newest photos, or that they are to be asked for. */
async function join(context: JobContext, followedId: string, begun: BegunFollow[], size: AuthorSize): Promise<void> {
  const { db, now } = context;
  if (isLarge(size, db.feedLimits)) {
    await addLargeFollows(db, begun);
    return pull(context, followedId, size);
  }
  const photos = await newestPhotos(db, followedId, now());
  const pointers = begun.flatMap(({ followerId }) => photos.map((photo) => ({ userId: followerId, ...photo })));
  await settleFeedEntries(db, pointers, true);
}

async function leave(context: JobContext, ended: EndedFollow): Promise<void> {
  const { followerId, followedId, followedAts, position } = ended;
  await removeLargeFollows(
    context.db,
    followedAts.map((followedAt) => ({ followerId, followedId, followedAt })),
  );
  const jobId = `leave-feed ${followerId} ${followedId} ${position}`;
  await beginJob(context, leaveFeedJob, { jobId, params: { followerId, followedId } });
}

/** What happened to the photos and friendships that feeds are made of. */
export interface FeedChanges {
  feedPhotos: FeedPhoto[];
  endedFollows: EndedFollow[];
  begunFollows: BegunFollow[];
}

/** Brings feeds in line with photos and friendships. */
export async function writeFeeds(context: JobContext, changes: FeedChanges): Promise<void> {
  const { feedPhotos, endedFollows, begunFollows } = changes;
  const authors = [...feedPhotos.map(({ ownerId }) => ownerId), ...begunFollows.map(({ followedId }) => followedId)];
  const sizes = await readAuthorSizes(context.db, authors);
  await forEachConcurrently(endedFollows, (ended) => leave(context, ended));
  const byAuthor = groupBy(begunFollows, ({ followedId }) => followedId);
  await forEachConcurrently(byAuthor, async (begun) => {
    const { followedId = "" } = begun[0] ?? {};
    const size = sizes.get(followedId);
    if (size) await join(context, followedId, begun, size);
  });
  await forEachConcurrently(feedPhotos, (photo) => applyPhoto(context, photo, sizes.get(photo.ownerId)));
}
