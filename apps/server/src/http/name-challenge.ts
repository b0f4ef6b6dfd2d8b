import { createMiddleware } from "hono/factory";
import type { ServerEnv } from "./server-env.ts";

/** Says with every 401 how to come with a session (RFC 9110, section 15.5.2; RFC 6750, section 3). */
export const nameChallenge = createMiddleware<ServerEnv>(async (c, next) => {
  await next();
  if (c.res.status === 401) c.res.headers.set("www-authenticate", "Bearer");
});
