import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { bookmarksRouter } from "./routers/bookmarks/bookmarks-router.ts";
import { exploreRouter } from "./routers/explore/explore-router.ts";
import { feedRouter } from "./routers/feed/feed-router.ts";
import { followsRouter } from "./routers/follows/follows-router.ts";
import { inboxRouter } from "./routers/inbox/inbox-router.ts";
import { passkeysRouter } from "./routers/passkeys/passkeys-router.ts";
import { photosRouter } from "./routers/photos/photos-router.ts";
import { reactionsRouter } from "./routers/reactions/reactions-router.ts";
import { recoveryRouter } from "./routers/recovery/recovery-router.ts";
import { sessionRouter } from "./routers/session/session-router.ts";
import { suggestionsRouter } from "./routers/suggestions/suggestions-router.ts";
import { usersRouter } from "./routers/users/users-router.ts";
import { createCallerFactory, router } from "./trpc.ts";

/** The whole API; a procedure's path is its name on the wire. */
export const appRouter = router({
  users: usersRouter,
  session: sessionRouter,
  photos: photosRouter,
  reactions: reactionsRouter,
  follows: followsRouter,
  feed: feedRouter,
  inbox: inboxRouter,
  suggestions: suggestionsRouter,
  explore: exploreRouter,
  bookmarks: bookmarksRouter,
  recovery: recoveryRouter,
  passkeys: passkeysRouter,
});

/** Makes a caller of the API that runs in process, given a context. */
export const createCaller = createCallerFactory(appRouter);

/** The type that clients are built from. */
export type AppRouter = typeof appRouter;

/** The input of every procedure: `RouterInputs["users"]["create"]`. */
export type RouterInputs = inferRouterInputs<AppRouter>;

/** The output of every procedure: `RouterOutputs["users"]["byId"]`. */
export type RouterOutputs = inferRouterOutputs<AppRouter>;
