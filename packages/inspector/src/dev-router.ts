import { TRPCError, tracked } from "@trpc/server";
import * as z from "zod";
import { devProcedure, devRouterOf } from "./dev-trpc.ts";
import { describePatterns } from "./patterns/describe-patterns.ts";
import { tableRouter } from "./table/table-router.ts";
import { whyRouter } from "./why/why-router.ts";

/** What the inspector and the explorer ask, beside the API and apart from it: `/dev/trpc`. */
export const devRouter = devRouterOf({
  patterns: devProcedure.query(describePatterns),
  table: tableRouter,
  trace: {
    /**
     * Tells what is kept of the trace, then what comes, each event with its id. `lastEventId`, or the header of that name,
     * goes on behind the event with this id. Ends with `UNAUTHORIZED` when the caller's session has ended.
     */
    live: devProcedure
      .input(z.object({ lastEventId: z.string().nullish() }).prefault({}))
      .subscription(async function* ({ ctx, input, signal }) {
        for await (const { id, event } of ctx.trace.events({ after: input.lastEventId, signal })) {
          if (ctx.hasSessionEnded()) throw new TRPCError({ code: "UNAUTHORIZED", message: "the session has ended" });
          yield tracked(id, event);
        }
      }),
  },
  why: whyRouter,
});

/** Its type, for the client. */
export type DevRouter = typeof devRouter;
