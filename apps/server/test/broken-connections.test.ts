import { once } from "node:events";
import { connect } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { listen } from "../src/listen.ts";
import { startApp } from "./fixtures/running-app.ts";

test.each([
  [
    "a call",
    "POST /trpc/session.signIn",
    "Transfer-Encoding: chunked\r\nContent-Type: application/json",
    "5\r\n12345\r\n",
  ],
  ["an upload", "PUT /media/uploads/x", "Content-Length: 10", "12345"],
])("%s that breaks off is no defect of ours", async (_name, line, headers, body) => {
  const running = await startApp();
  const listener = await listen({ app: running.app, ...running.config, host: "127.0.0.1", port: 0 });
  onTestFinished(async () => {
    await listener.close({ graceMs: 0 });
    await running[Symbol.asyncDispose]();
  });
  const socket = connect(listener.port, "127.0.0.1");
  await once(socket, "connect");
  await new Promise((resolve) => socket.write(`${line} HTTP/1.1\r\nHost: a\r\n${headers}\r\n\r\n${body}`, resolve));
  socket.destroy();
  await expect.poll(() => running.logged()).toContainEqual(expect.objectContaining({ msg: "request" }));
  expect(running.logged()).not.toContainEqual(expect.objectContaining({ level: "error" }));
});
