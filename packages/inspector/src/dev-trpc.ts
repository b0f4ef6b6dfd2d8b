import { initTRPC } from "@trpc/server";
import type { DevContext } from "./dev-context.ts";

/** Silence on the trace, in milliseconds, before the server shows that it is there: as on the streams of the app. */
const pingMs = 20_000;

const t = initTRPC.context<DevContext>().create({
  isDev: false,
  sse: { ping: { enabled: true, intervalMs: pingMs }, client: { reconnectAfterInactivityMs: 2.5 * pingMs } },
});

/** Builds a router for developers. */
export const devRouterOf = t.router;

/** A procedure for developers. */
export const devProcedure = t.procedure;
