import { Hono } from "hono";
import type { Services } from "../services/services.ts";
import type { ServerEnv } from "./server-env.ts";

const noStore = { "cache-control": "no-store" };

/** For whoever watches the process: `/healthz` says that it runs, `/readyz` whether it can serve. */
export function healthRoutes({ readiness }: Pick<Services, "readiness">): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  routes.get("/healthz", (c) => c.json({ status: "ok" }, 200, noStore));
  routes.get("/readyz", async (c) => {
    const state = await readiness();
    return c.json(state, state.ready ? 200 : 503, noStore);
  });
  return routes;
}
