import { once } from "node:events";
import { createServer, type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { expect, onTestFinished, test } from "vitest";
import { lingerOverBody } from "./linger-over-body.ts";
import type { ServerEnv } from "./server-env.ts";

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
    return new Response(answer);
  });
  const server = createServer(getRequestListener(app.fetch));
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const port = Number(Object(server.address()).port);

  const outgoing = request({ port, host: "127.0.0.1", method: "POST", headers: { "content-length": 10 } });
  const answered: Promise<IncomingMessage[]> = once(outgoing, "response");
  outgoing.flushHeaders();
  await hasBegun;
  outgoing.write("12345");
  outgoing.end("67890");
  const [response] = await answered;
  expect(response && (await text(response))).toBe("got: 1234567890");
});
