import type { LiveEvent } from "@quick-photos/contract";
import { liveEventOutput } from "@quick-photos/contract/schemas";
import { accessPatterns, type Db, type InboxEntry, toInboxEntries } from "@quick-photos/db";
import type { Notification, RetoldNotification } from "@quick-photos/db/items";
import { type TrackedEnvelope, tracked } from "@trpc/server";
import type { Caller } from "../auth/caller.ts";
import type { EndedSessions } from "../auth/ended-sessions.ts";
import { ApiError } from "../errors/api-error.ts";
import { toApiError } from "../errors/to-api-error.ts";
import { notificationView } from "../views/notification-view.ts";
import type { MediaUrls } from "../views/user-view.ts";
import type { LiveBus } from "./live-bus.ts";
import { createLiveProgress, type LiveProgress } from "./live-progress.ts";
import { createMailbox, type Letters, type Mailbox } from "./mailbox.ts";

/** What a stream is made of. */
export interface LiveStreamOptions {
  db: Db;
  media: MediaUrls;
  bus: LiveBus;
  endedSessions: EndedSessions;
  viewer: Caller;
  now: () => Date;
  /** Takes a place for the stream, which may be ended to make room for another; returns how to leave it. */
  takePlace: (end: (reason: Error) => void) => () => void;
  /** Aborted when the client is gone. */
  signal: AbortSignal | undefined;
  /** The id of the last event that reached the client, null for a new stream. */
  lastEventId: string | null;
}

type Tracked = TrackedEnvelope<LiveEvent>;

/** Makes sure that the access token is still good: whoever is slow to take an event may have waited past its end. */
function expectGoodToken({ viewer, now, endedSessions }: LiveStreamOptions): void {
  if (now() >= viewer.until) throw new ApiError("ACCESS_TOKEN_EXPIRED");
  if (endedSessions.has(viewer)) throw new ApiError("SESSION_ENDED");
}

/** Tells what is news, in its order. */
async function* tell(
  options: LiveStreamOptions,
  progress: LiveProgress,
  notifications: Notification[],
): AsyncGenerator<Tracked> {
  const { db, media, now } = options;
  const news = notifications.filter(progress.isNews);
  const entries = await toInboxEntries(db, news, { now: now(), readAt: null });
  const shown = new Map(entries.map((entry) => [entry.notificationId, entry]));
  for (const notification of news) {
    expectGoodToken(options);
    progress.told(notification);
    const entry = shown.get(notification.notificationId);
    if (!entry) continue;
    const event = liveEventOutput.parse({ type: "notification", notification: notificationView(entry, media) });
    yield tracked(progress.eventId(), event);
  }
}

/** Tells what changed or went without being news; a row that counts nothing any more is gone to its reader. */
async function* tellAgain(
  options: LiveStreamOptions,
  progress: LiveProgress,
  retold: RetoldNotification[],
): AsyncGenerator<Tracked> {
  const { db, media, now } = options;
  const left = retold.filter(({ isGone }) => !isGone).map(({ notification }) => notification);
  const entries = await toInboxEntries(db, left, { now: now(), readAt: null });
  const shown = new Map(entries.map((entry) => [entry.notificationId, entry]));
  for (const { notification } of retold) {
    expectGoodToken(options);
    const { notificationId, content } = notification;
    const entry = shown.get(notificationId);
    const photoId = content.kind === "follower" ? null : content.photo.photoId;
    yield tracked(
      progress.eventId(),
      liveEventOutput.parse(entry ? changed(entry, media) : { type: "gone", notificationId, photoId }),
    );
  }
}

/** Whether it was read is not looked up: who hears of it knows. */
function changed(entry: InboxEntry, media: MediaUrls): unknown {
  const { isRead: _, ...notification } = notificationView(entry, media);
  return { type: "changed", notification };
}

/** Looks through the inbox for what the bus may have missed, and says when it is through. */
async function* catchUp(options: LiveStreamOptions, progress: LiveProgress): AsyncGenerator<Tracked> {
  const { db, viewer } = options;
  const { since } = progress;
  const { notifications, isComplete } = await accessPatterns.inbox.live.run(db, { userId: viewer.userId, since });
  yield* tell(options, progress, notifications);
  yield tracked(progress.eventId(), { type: isComplete ? "ready" : "missed" });
}

/** Says that a new stream begins here: whatever is in the inbox already counts as told. */
async function* begin({ db, viewer }: LiveStreamOptions, progress: LiveProgress): AsyncGenerator<Tracked> {
  const { since } = progress;
  const { notifications } = await accessPatterns.inbox.live.run(db, { userId: viewer.userId, since });
  for (const notification of notifications) progress.told(notification);
  yield tracked(progress.eventId(), { type: "ready" });
}

/** Ends the wait when the client is gone or the access token is good no more; returns how to forget about all of it. */
function watch(mailbox: Mailbox, { viewer, now, signal, endedSessions }: LiveStreamOptions): () => void {
  const leave = () => mailbox.closed();
  signal?.addEventListener("abort", leave, { once: true });
  if (signal?.aborted) leave();
  const expire = () => mailbox.end(new ApiError("ACCESS_TOKEN_EXPIRED"));
  const timer = setTimeout(expire, viewer.until.getTime() - now().getTime());
  const unwatch = endedSessions.watch(viewer, () => mailbox.end(new ApiError("SESSION_ENDED")));
  return () => {
    unwatch();
    clearTimeout(timer);
    signal?.removeEventListener("abort", leave);
  };
}

/** What a procedure throws becomes an error of ours on its way out; a stream throws after the procedure has returned. */
function toStreamError(thrown: unknown): unknown {
  const isSilent = thrown instanceof Error && thrown.name === "AbortError";
  return isSilent ? thrown : toApiError(thrown);
}

/**
 * Tells a user's notifications as they are written, each once, also over a lost connection: it listens first, then looks
 * through what happened before. `ready` says that everything up to it has been told, `missed` that there was more than a
 * stream repeats. Ends with `ACCESS_TOKEN_EXPIRED` or `SESSION_ENDED`, with `TOO_MANY_CALLS` to make room for another,
 * silently when the process stops, and as if complete when the client
 * is gone; throws `CURSOR_INVALID`.
 */
export async function* liveEvents(options: LiveStreamOptions): AsyncGenerator<Tracked, void> {
  const { bus, viewer, lastEventId, now } = options;
  const mailbox = createMailbox();
  const forget = watch(mailbox, options);
  const leavePlace = options.takePlace(mailbox.end);
  let stopListening = () => {};
  try {
    const progress = createLiveProgress(viewer.userId, lastEventId, now());
    stopListening = await bus.listen(viewer.userId, mailbox);
    yield* lastEventId === null ? begin(options, progress) : catchUp(options, progress);
    for (;;) {
      const { notifications, retold, isInterrupted }: Letters = await mailbox.take();
      if (isInterrupted) yield* catchUp(options, progress);
      yield* tell(options, progress, notifications);
      yield* tellAgain(options, progress, retold);
    }
  } catch (thrown) {
    // Whoever is gone awaits nothing: an error for them would be nobody's, which ends a process.
    if (options.signal?.aborted) return;
    throw toStreamError(thrown);
  } finally {
    stopListening();
    leavePlace();
    forget();
  }
}
