import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { crc32 } from "node:zlib";

/** What the server was asked. */
export interface AskedRequest {
  headers: IncomingHttpHeaders;
  body: string;
}

/** How the server answers one request. */
export type Answer = (response: ServerResponse, request: AskedRequest) => void;

/** The item that is read when all goes well. */
export const item = { PK: "FAULT#1", SK: "ROW#1" };

const itemBody = JSON.stringify({ Item: { PK: { S: item.PK }, SK: { S: item.SK } } });

function send(response: ServerResponse, status: number, body: string, headers: Record<string, string | number> = {}) {
  const known = { "content-type": "application/x-amz-json-1.0", "x-amz-crc32": crc32(body) };
  response.writeHead(status, { ...known, "content-length": Buffer.byteLength(body), ...headers }).end(body);
}

/** Answers with the item. */
const well: Answer = (response) => send(response, 200, itemBody);

/** Refuses with an error of DynamoDB's. */
export const refuse =
  (status: number, name: string, message = "as the test wants it"): Answer =>
  (response) =>
    send(response, status, JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${name}`, message }));

/** Answers with the item and the checksum of something else. */
export const damage: Answer = (response) => send(response, 200, itemBody, { "x-amz-crc32": 1 });

/** Promises more than it sends, and hangs up. */
export const cutShort: Answer = (response) => {
  response.writeHead(200, { "content-length": itemBody.length }).write(itemBody.slice(0, 10), () => {
    response.socket?.destroy();
  });
};

/** Begins to answer, and then says nothing more. */
export const stopMidway: Answer = (response) => {
  response.writeHead(200, { "content-length": itemBody.length }).write(itemBody.slice(0, 10));
};

/** Never answers. */
export const keepSilent: Answer = () => {};

/**
 * Starts a server in place of DynamoDB that answers with what is in its script, and well when that is at its end. It tells
 * what it was asked, and keeps its own time.
 */
export async function startFaultServer() {
  const script: Answer[] = [];
  const asked: AskedRequest[] = [];
  const open = new Set<Socket>();
  let mostOpen = 0;
  let clockMs = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const one = { headers: request.headers, body: Buffer.concat(chunks).toString() };
    asked.push(one);
    response.setHeader("date", new Date(Date.now() + clockMs).toUTCString());
    (script.shift() ?? well)(response, one);
  });
  server.on("connection", (socket) => {
    open.add(socket);
    mostOpen = Math.max(mostOpen, open.size);
    socket.once("close", () => open.delete(socket));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    script,
    asked,
    /** Connections at once, so far. */
    mostOpen: () => mostOpen,
    /** Moves the clock of this server, in milliseconds from that of the machine. */
    setClock(ms: number) {
      clockMs = ms;
    },
    /** Returns when no connection is open, having closed them. */
    async hangUp() {
      const closed = [...open].map((socket) => once(socket, "close"));
      for (const socket of open) socket.end();
      await Promise.all(closed);
    },
    async stop() {
      server.closeAllConnections();
      await once(server.close(), "close");
    },
  };
}
