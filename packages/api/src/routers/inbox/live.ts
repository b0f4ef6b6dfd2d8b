import { lastEventId } from "@quick-photos/contract/schemas";
import * as z from "zod";
import { liveEvents } from "../../live/live-events.ts";
import { signedInProcedure } from "../../trpc.ts";

/**
 * Tells the caller's notifications as they happen, for as long as the access token is good. `lastEventId`, or the header
 * of that name, resumes after the event with this id. Errors: `CURSOR_INVALID`, `ACCESS_TOKEN_EXPIRED`, `SESSION_ENDED`,
 * and `TOO_MANY_CALLS` for the oldest of too many at once.
 */
export const live = signedInProcedure("streams")
  .input(z.object({ lastEventId }).prefault({}))
  .subscription(({ ctx, input, signal }) =>
    liveEvents({
      db: ctx.db,
      media: ctx.media,
      bus: ctx.live,
      endedSessions: ctx.endedSessions,
      viewer: ctx.viewer,
      now: ctx.now,
      takePlace: (end) => ctx.limits.shares.hold("streams", ctx.viewer.userId, end),
      signal,
      // An empty header is what a client without an id sends.
      lastEventId: input.lastEventId || null,
    }),
  );
