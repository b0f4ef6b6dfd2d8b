import type { IncomingMessage } from "node:http";
import { createMiddleware } from "hono/factory";
import type { ServerEnv } from "./server-env.ts";

/**
 * How much is read of a body that nobody wants, and how long. Of an honest client's 20 MB all may be under way; the
 * times are those of nginx's `lingering_time` and `lingering_timeout`.
 */
const limits = { bytes: 64 * 1024 * 1024, totalMs: 30_000, silenceMs: 5_000 };

/** Reads and drops what is left of a request; resolves when it has ended, its client is gone, or it is too much. */
function dropRest(incoming: IncomingMessage): Promise<void> {
  if (incoming.complete || incoming.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    let dropped = 0;
    const stop = () => {
      clearTimeout(total);
      clearTimeout(silence);
      incoming.off("data", drop).off("end", stop).off("close", stop);
      resolve();
    };
    const drop = (chunk: Buffer) => {
      dropped += chunk.length;
      silence.refresh();
      if (dropped > limits.bytes) stop();
    };
    const total = setTimeout(stop, limits.totalMs);
    const silence = setTimeout(stop, limits.silenceMs);
    // Whoever began to read has stopped, and would only keep what comes now.
    incoming.removeAllListeners("data").on("data", drop).once("end", stop).once("close", stop).resume();
  });
}

/** The bytes, and an end that comes no earlier than the other side is ready for it. */
function endLater(bytes: Uint8Array, ready: Promise<void>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => controller.enqueue(bytes),
    async pull(controller) {
      await ready;
      controller.close();
    },
  });
}

/**
 * Lets an answer reach a client that is still sending. A connection that is closed with unread bytes in it is reset
 * (RFC 9112, section 9.6), and most clients then never see what was answered. So the answer is sent whole, and the
 * connection is ended when the rest of the body has come, within limits.
 */
export const lingerOverBody = createMiddleware<ServerEnv>(async (c, next) => {
  await next();
  const incoming = c.env?.incoming;
  if (!incoming || incoming.complete || c.req.method === "GET" || c.req.method === "HEAD") return;
  const { status, headers, body } = c.res;
  // An answer that is a stream may begin before the body is read; at its end nobody wants more of it.
  const bytes = body === null ? null : new Uint8Array(await c.res.arrayBuffer());
  const rest = incoming.complete ? null : dropRest(incoming);
  if (bytes === null) await rest;
  else c.res = new Response(rest ? endLater(bytes, rest) : bytes, { status, headers });
  if (bytes !== null) {
    // What was to be sent as a stream says so, and has a length now.
    c.res.headers.delete("transfer-encoding");
    c.res.headers.set("content-length", String(bytes.byteLength));
  }
  if (rest !== null) c.res.headers.set("connection", "close");
});
