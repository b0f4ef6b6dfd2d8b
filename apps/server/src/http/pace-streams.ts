import { createMiddleware } from "hono/factory";

/**
 * Milliseconds until a client asks again for what has come. It gives up on a stream that has been silent for 50 seconds,
 * and somebody who looks up from the phone has not waited for long.
 */
export const pauseMs = 20_000;

/** How an event stream says so (HTML Standard, section 9.2.6); clients ask again after three seconds otherwise. */
const pause = new TextEncoder().encode(`retry: ${pauseMs}\n\n`);

/** Lets whoever follows an event stream take some time before they open it again, once it has ended. */
export const paceStreams = createMiddleware(async (c, next) => {
  await next();
  const { body, headers, status } = c.res;
  if (body === null || headers.get("content-type") !== "text/event-stream") return;
  const start = (controller: TransformStreamDefaultController<Uint8Array>) => controller.enqueue(pause);
  c.res = new Response(body.pipeThrough(new TransformStream({ start })), { status, headers });
});
