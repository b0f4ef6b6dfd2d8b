import type { Recorder } from "@quick-photos/inspector";
import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { Logger } from "pino";
import type { RequestRecord, RequestRecords } from "../services/request-records.ts";
import { describePath } from "./describe-path.ts";
import { onceAnswered } from "./once-answered.ts";
import type { ServerEnv } from "./server-env.ts";

interface LogRequestsOptions {
  logger: Logger;
  records: RequestRecords;
  /** Told of requests that called procedures; nobody is when left out. */
  recorder: Recorder | undefined;
}

/** Probes and files come by the dozen and say little. */
function isQuiet(path: string, status: number): boolean {
  return status < 500 && !path.startsWith("/trpc") && !path.startsWith("/media/uploads/");
}

/** Returns the procedures that a request called: by its path, and what has no such path by its calls to the database. */
function proceduresOf({ req: { path } }: Context<ServerEnv>, { tally }: RequestRecord): string[] {
  if (path.startsWith("/trpc/")) return path.slice("/trpc/".length).split(",");
  return path.startsWith("/dev/") ? [] : tally.procedures();
}

interface Answered {
  /** Milliseconds since the process began. */
  startedAt: number;
  record: RequestRecord;
}

/** Tells of a request that called procedures. */
function trace(recorder: Recorder, c: Context<ServerEnv>, { startedAt, record }: Answered): void {
  const procedures = proceduresOf(c, record);
  if (procedures.length === 0) return;
  recorder.answered({
    requestId: record.requestId,
    procedures,
    status: c.res.status,
    startedAt: new Date(performance.timeOrigin + startedAt).toISOString(),
    milliseconds: performance.now() - startedAt,
  });
}

/**
 * Writes one line per request: what was asked, how it ended, how long it took and what it cost at the database. The query
 * holds the input of a call, and is left out.
 */
export function logRequests({ logger, records, recorder }: LogRequestsOptions) {
  const log = (c: Context<ServerEnv>, startedAt: number, { tally, reasons }: RequestRecord) => {
    const { method, path } = c.req;
    const { status } = c.res;
    const capacity = tally.totals();
    const line = {
      requestId: c.get("requestId"),
      method,
      path: describePath(path),
      status,
      durationMs: Math.round(performance.now() - startedAt),
      ...(reasons.length > 0 ? { reasons } : {}),
      // Who shares a request that another one has made has units alone.
      ...(capacity.requests + capacity.readUnits > 0 ? { dynamodb: capacity } : {}),
    };
    logger[isQuiet(path, status) ? "debug" : "info"](line, "request");
  };
  return createMiddleware<ServerEnv>((c, next) =>
    records.run(c.get("requestId"), async (record) => {
      const startedAt = performance.now();
      await next();
      onceAnswered(c, () => {
        log(c, startedAt, record);
        if (recorder) trace(recorder, c, { startedAt, record });
      });
    }),
  );
}
