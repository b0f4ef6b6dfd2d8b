import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { Hono } from "hono";
import type { Logger } from "pino";
import type { Inspection } from "../../services/inspection.ts";
import type { Services } from "../../services/services.ts";
import { type DevEnv, guardDevelopers } from "./guard-developers.ts";

interface DevRoutesOptions {
  services: Services;
  inspection: Inspection;
  logger: Logger;
}

/** Makes what answers developers. */
export type DevRoutes = typeof devRoutes;

/** What the inspector asks, under `/dev/trpc`: for developers at this machine, who have signed in to the app. */
export function devRoutes({ services, inspection, logger }: DevRoutesOptions): Hono<DevEnv> {
  const { table, trace, trail, router, procedure } = inspection;
  const { endedSessions, now } = services;
  const db = services.db.attributedTo(procedure);
  const routes = new Hono<DevEnv>();
  routes.use("/trpc/*", guardDevelopers(services));
  routes.all("/trpc/*", async (c) => {
    const caller = c.get("caller");
    const response = await fetchRequestHandler({
      endpoint: "/dev/trpc",
      req: c.req.raw,
      router,
      createContext: () => ({ trace, table, trail, now, db, hasSessionEnded: () => endedSessions.has(caller) }),
      onError: ({ error, path }) => {
        if (error.code === "INTERNAL_SERVER_ERROR")
          logger.error({ path, err: error.cause ?? error }, "unexpected error");
      },
    });
    response.headers.set("cache-control", "no-store, no-transform");
    return response;
  });
  return routes;
}
