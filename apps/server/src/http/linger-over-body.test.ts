import { once } from "node:events";
import { createServer, type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { expect, onTestFinished, test } from "vitest";
import { lingerOverBody } from "./linger-over-body.ts";
import type { ServerEnv } from "./server-env.ts";

async function serve(app: Hono<ServerEnv>): Promise<string> {
  const server = createServer(getRequestListener(app.fetch));
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${Object(server.address()).port}`;
}

test("a stream that is sent while the body is unread has a length, and no other framing", async () => {
  const app = new Hono<ServerEnv>();
  app.use(lingerOverBody);
  app.post("/", () => {
    return new Response(new Blob(["refused"]).stream(), { headers: { "transfer-encoding": "chunked" } });
  });
  const response = await fetch(await serve(app), { method: "POST", body: "x".repeat(1_000_000) });
  expect(response.headers.get("content-length")).toBe("7");
  expect(response.headers.has("transfer-encoding")).toBe(false);
  expect(await response.text()).toBe("refused");
});

test("an answer that begins before the body has come still reads all of it", async () => {
  let begun = () => {};
  const hasBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const app = new Hono<ServerEnv>();
  app.use(lingerOverBody);
  app.post("/", (c) => {
    const answer = new ReadableStream({
      async start(controller) {
        controller.enqueue(new TextEncoder().encode("got: "));
        controller.enqueue(new Uint8Array(await c.req.arrayBuffer()));
        controller.close();
      },
    });
    begun();
    return new Response(answer, { headers: { "transfer-encoding": "chunked" } });
  });
  const origin = await serve(app);
  const outgoing = request(origin, { method: "POST", headers: { "content-length": 10 } });
  const answered: Promise<IncomingMessage[]> = once(outgoing, "response");
  outgoing.flushHeaders();
  await hasBegun;
  outgoing.write("12345");
  outgoing.end("67890");
  const [response] = await answered;
  expect(response && (await text(response))).toBe("got: 1234567890");
});
