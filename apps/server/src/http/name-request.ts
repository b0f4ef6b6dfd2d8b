import { randomUUID } from "node:crypto";
import { createMiddleware } from "hono/factory";
import type { ServerEnv } from "./server-env.ts";

/** Gives each request an id that the log and the answer bear; one that a client brings is anybody's word, and not taken over. */
export const nameRequest = createMiddleware<ServerEnv>(async (c, next) => {
  const requestId = randomUUID();
  c.set("requestId", requestId);
  await next();
  c.res.headers.set("x-request-id", requestId); // `c.header` would make the answer anew
});
