import { createMiddleware } from "hono/factory";
import type { ServerEnv } from "./server-env.ts";

/** Whether an answer is sent as it comes about, and may have no end. */
const isStream = (headers: Headers): boolean =>
  headers.get("content-type")?.startsWith("text/event-stream") === true || headers.has("transfer-encoding");

/** Treats HEAD as GET would be, length included, and ends what would be sent (RFC 9110, section 9.3.2). */
export const answerHead = createMiddleware<ServerEnv>(async (c, next) => {
  await next();
  if (c.req.method !== "HEAD" || c.res.body === null) return;
  if (isStream(c.res.headers)) {
    await c.res.body.cancel();
    return;
  }
  const { byteLength } = await c.res.clone().arrayBuffer();
  c.res.headers.set("content-length", String(byteLength));
});
