import { createHash, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { isLoopback } from "../config/is-loopback.ts";
import type { ScrapeConfig } from "../config/telemetry-variables.ts";

/** Serves metrics on a port of its own. */
export interface MetricsServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Milliseconds that somebody may take to ask, and that a connection may do nothing. */
const timeouts = {
  headersTimeout: 5_000,
  requestTimeout: 5_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 1_000,
};

/** So many ask at once at most: who scrapes is one or two. */
const maxConnections = 20;

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Whether it is asked for by a name of this machine: a page of another site can make a browser ask by a name of its own. */
function isAskedLocally({ host = "" }: IncomingMessage["headers"]): boolean {
  return URL.canParse(`http://${host}`) && isLoopback(new URL(`http://${host}`).hostname);
}

/** Returns the status that refuses a request, null where it is welcome. */
function refusalOf({ method, url = "", headers }: IncomingMessage, { host, token }: ScrapeConfig): number | null {
  if (token !== undefined) {
    const shown = digest(headers.authorization ?? "");
    if (!timingSafeEqual(shown, digest(`Bearer ${token}`))) return 401;
  } else if (isLoopback(host) && !isAskedLocally(headers)) return 403;
  if (url.split("?")[0] !== "/metrics") return 404;
  return method === "GET" ? null : 405;
}

function refuse(response: ServerResponse, status: number): void {
  const challenge = status === 401 ? { "www-authenticate": "Bearer" } : {};
  response.writeHead(status, { ...challenge, "content-type": "text/plain", connection: "close" }).end();
}

function startListening(server: Server, { port, host }: ScrapeConfig): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

/** Listens; rejects with the error of the socket. */
export async function serveMetrics(
  scrape: ScrapeConfig,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<MetricsServer> {
  const server = createServer(timeouts, (request, response) => {
    const status = refusalOf(request, scrape);
    if (status !== null) return refuse(response, status);
    response.setHeader("cache-control", "no-store");
    answer(request, response);
  });
  server.maxConnections = maxConnections;
  const port = await startListening(server, scrape);
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
