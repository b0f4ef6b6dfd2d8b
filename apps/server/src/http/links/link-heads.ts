import { createCaller } from "@quick-photos/api";
import type { Context } from "hono";
import type { Logger } from "pino";
import type { Services } from "../../services/services.ts";
import { clientAddress } from "../client-address.ts";
import { reportError } from "../report-error.ts";
import { createRequestContext } from "../request-context.ts";
import type { ServerEnv } from "../server-env.ts";
import { findLinkRead, type LinkRead } from "./link-reads.ts";

interface LinkHeadsOptions {
  services: Services;
  logger: Logger;
  publicUrl: string | undefined;
  /** Proxies of ours in front of the server. */
  trustedProxies: number;
  /** Milliseconds that a page waits for its head, and comes without one then. */
  longestWaitMs?: number | undefined;
}

/** Returns the head of the page that a request asks for; null where it has none of its own. */
export type ReadLinkHead = (c: Context<ServerEnv>) => Promise<string | null>;

/** A table near by answers in ten milliseconds, and a person hardly notices a third of a second before the first paint. */
const usualWaitMs = 300;

/** Returns what comes of work within so many milliseconds, otherwise null. */
function within<T>(longestMs: number, work: Promise<T | null>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const waited = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), longestMs);
  });
  return Promise.race([work, waited]).finally(() => clearTimeout(timer));
}

/**
 * Makes what says of photos and profiles what they are, to those who show links: with one call as a visitor makes it,
 * counted, measured and refused like any other. Whatever it fails for, the page comes as it is.
 */
export function createLinkHeads(options: LinkHeadsOptions): ReadLinkHead {
  const { services, logger, publicUrl, trustedProxies, longestWaitMs = usualWaitMs } = options;
  const make = async (c: Context<ServerEnv>, { procedure, read }: LinkRead): Promise<string | null> => {
    const record = services.records.current();
    try {
      // Without the headers: what a link shows is the same for everybody.
      const visit = { request: new Request(c.req.url), address: clientAddress(c, trustedProxies), calls: [procedure] };
      const head = await read(createCaller(await createRequestContext(services, visit, publicUrl)));
      const { writeHead } = await import("./write-head.ts");
      return await writeHead(head, publicUrl ?? new URL(c.req.url).origin);
    } catch (error) {
      reportError(error, { logger, record, path: procedure });
      return null;
    }
  };
  return async (c) => {
    const link = findLinkRead(c.req.path);
    return link && within(longestWaitMs, make(c, link));
  };
}
