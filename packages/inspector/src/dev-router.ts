import { devProcedure, devRouterOf } from "./dev-trpc.ts";

/** What the inspector and the explorer ask, beside the API and apart from it: `/dev/trpc`. */
export const devRouter = devRouterOf({
  trace: {
    live: devProcedure.subscription(async function* ({ ctx, signal }) {
      yield* ctx.trace.events(signal);
    }),
  },
});

/** Its type, for the client. */
export type DevRouter = typeof devRouter;
