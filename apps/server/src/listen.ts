import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { capConnections } from "./http/cap-connections.ts";
import { expectProgress } from "./http/expect-progress.ts";
import type { HotMedia } from "./http/hot-media.ts";
import type { ServerEnv } from "./http/server-env.ts";
import { StartError } from "./start-error.ts";

/** A server that accepts connections. */
export interface Listener {
  /** The port it listens on, also when a free one was asked for. */
  readonly port: number;
  /** Accepts nothing more and resolves when the requests in flight are answered, or cut off after `graceMs`. */
  close(options: { graceMs: number }): Promise<void>;
}

interface ListenOptions {
  app: Hono<ServerEnv>;
  host: string;
  port: number;
  /** Connections at once. */
  maxConnections: number;
  /** Milliseconds that any body may take; more for what arrives at a rate. */
  bodyMs: number;
  /** Asked before the app. */
  hotMedia?: HotMedia;
}

const idlePollMs = 50;

/**
 * How long the head of a request and the whole of it may take, in milliseconds: a head is one packet or two, and the
 * largest photo of 20 MB has a quarter of an hour, which 23 kB a second fill.
 */
const timeouts = { headersTimeout: 10_000, requestTimeout: 15 * 60_000, connectionsCheckingInterval: 5_000 };

function explain(error: NodeJS.ErrnoException, { host, port }: ListenOptions): Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new StartError(`port ${port} on ${host} is taken; stop the other program or set PORT`, { cause: error });
    case "EACCES":
      return new StartError(`port ${port} is not allowed to this user; set PORT to one above 1023`, { cause: error });
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new StartError(`this machine has no address ${host}; correct HOST`, { cause: error });
    default:
      return error;
  }
}

function startListening(server: Server, options: ListenOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(explain(error, options)));
    server.listen(options.port, options.host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : options.port);
    });
  });
}

async function closeServer(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  // A connection that is kept alive turns idle only when its request in flight is answered.
  const idle = setInterval(() => server.closeIdleConnections(), idlePollMs);
  const cutOff = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(idle);
  clearTimeout(cutOff);
}

/** Listens. Throws StartError when the address cannot be had. */
export async function listen(options: ListenOptions): Promise<Listener> {
  const ask = getRequestListener(options.app.fetch, { hostname: options.host });
  const server = createServer(timeouts, (incoming, outgoing) => {
    if (!options.hotMedia?.(incoming, outgoing)) void ask(incoming, outgoing);
  });
  capConnections(server, options.maxConnections);
  expectProgress(server, options);
  const port = await startListening(server, options);
  return { port, close: ({ graceMs }) => closeServer(server, graceMs) };
}
