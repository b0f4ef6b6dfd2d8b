import { Agent, request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServerProcess, startServer } from "./fixtures/server-process.ts";

// A process of its own, as elsewhere: one that takes turns with its client never closes in the middle of a write.
let server: ServerProcess;
let origin: string;
beforeAll(async () => {
  server = startServer();
  origin = await server.ready;
});
afterAll(() => server[Symbol.asyncDispose]());

interface Refused {
  method: string;
  path: string;
  headers: Record<string, string>;
  bytes: number;
}

const json = { "content-type": "application/json" };
const refusals: [name: string, asked: Refused, status: number][] = [
  ["an upload without a ticket", { method: "PUT", path: "/media/uploads/x", headers: {}, bytes: 6_000_000 }, 404],
  ["a body too large", { method: "POST", path: "/trpc/session.signIn", headers: json, bytes: 6_000_000 }, 413],
  ["no session", { method: "POST", path: "/trpc/users.update", headers: json, bytes: 900_000 }, 401],
  ["another content type", { method: "POST", path: "/trpc/session.signIn", headers: {}, bytes: 900_000 }, 415],
  ["no such method", { method: "POST", path: "/export", headers: {}, bytes: 6_000_000 }, 405],
  ["no such address", { method: "POST", path: "/nowhere", headers: {}, bytes: 6_000_000 }, 404],
];

type Send = (asked: Refused) => Promise<{ status: number; text: string }>;

const byFetch: Send = async ({ method, path, headers, bytes }) => {
  const response = await fetch(origin + path, { method, headers, body: new Uint8Array(bytes) });
  return { status: response.status, text: await response.text() };
};

/** A body of unknown length that keeps coming until all of it is sent, whatever is answered. */
const byChunks =
  (agent: Agent): Send =>
  ({ method, path, headers, bytes }) =>
    new Promise((resolve, reject) => {
      const sent = request(origin + path, { method, headers, agent }, (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (piece: string) => {
          text += piece;
        });
        response.once("end", () => resolve({ status: response.statusCode ?? 0, text })).once("error", reject);
      });
      sent.on("error", reject);
      const piece = new Uint8Array(64 * 1024);
      const pieces = Math.ceil(bytes / piece.length);
      const write = (count: number): void => {
        if (count === pieces) sent.end();
        else sent.write(piece, () => write(count + 1));
      };
      write(0);
    });

const clients: [name: string, send: Send][] = [
  ["fetch", byFetch],
  ["a request per connection", byChunks(new Agent({ keepAlive: false }))],
  ["a kept connection", byChunks(new Agent({ keepAlive: true, maxSockets: 4 }))],
];

/** Of each refusal: of more bodies for one upload the server refuses some for being too many (LIMIT_BODIES_AT_ONCE). */
const atOnce = 3;

test.each(clients)("%s learns why it is refused while it still sends, many at once", async (_name, send) => {
  const asked = refusals.flatMap((refusal) => Array.from({ length: atOnce }, () => refusal));
  const got = await Promise.allSettled(asked.map(([, refused]) => send(refused)));
  const said = got.map((it) => (it.status === "fulfilled" ? it.value.status : String(it.reason.cause ?? it.reason)));
  expect(said).toEqual(asked.map(([, , status]) => status));
  expect(got.every((it) => it.status === "fulfilled" && it.value.text.length > 0)).toBe(true);
});
