import { ApiError, appRouter, toApiError } from "@quick-photos/api";
import { type ErrorReason, limits } from "@quick-photos/contract";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Logger } from "pino";
import type { Services } from "../services/services.ts";
import type { Telemetry } from "../telemetry/telemetry.ts";
import { clientAddress } from "./client-address.ts";
import { compressLists } from "./compress-lists.ts";
import { errorResponse } from "./error-response.ts";
import { procedureMethods } from "./procedure-methods.ts";
import { allowOf, refuseMethod } from "./refuse-method.ts";
import { reportError } from "./report-error.ts";
import { createRequestContext } from "./request-context.ts";
import { retryAfter } from "./retry-after.ts";
import type { ServerEnv } from "./server-env.ts";

/** The longest input is a profile of some 5 kB; a batch of them stays far below. */
const bodyLimitBytes = 1_000_000;

/** Why a call reaches none of the procedures. */
const lostReasons: ReadonlySet<ErrorReason> = new Set(["PROCEDURE_NOT_FOUND", "METHOD_NOT_SUPPORTED"]);

interface TrpcRoutesOptions {
  services: Services;
  logger: Logger;
  telemetry: Telemetry | undefined;
  publicUrl: string | undefined;
  /** Proxies of ours in front of the server. */
  trustedProxies: number;
}

/** The API under `/trpc`: its procedures with their limits, and a context for every request. */
export function trpcRoutes({
  services,
  logger,
  telemetry,
  publicUrl,
  trustedProxies,
}: TrpcRoutesOptions): Hono<ServerEnv> {
  const { records } = services;
  const fail = (error: unknown, path: string | undefined) =>
    reportError(error, { logger, record: records.current(), path });
  const onBodyTooLarge = () => {
    const error = new ApiError("BODY_TOO_LARGE");
    fail(error, undefined);
    return errorResponse(error);
  };

  const routes = new Hono<ServerEnv>();
  routes.use(bodyLimit({ maxSize: bodyLimitBytes, onError: onBodyTooLarge }));
  routes.all("*", async (c) => {
    const { raw, method } = c.req;
    if (method === "OPTIONS") return refuseMethod(c, procedureMethods(c.req.path));
    const response = await fetchRequestHandler({
      endpoint: "/trpc",
      // What HEAD is told is what GET would be.
      req: method === "HEAD" ? new Request(raw, { method: "GET" }) : raw,
      router: appRouter,
      createContext: ({ req: request, info: { calls } }) => {
        const address = clientAddress(c, trustedProxies);
        return createRequestContext(services, { request, address, calls: calls.map(({ path }) => path) }, publicUrl);
      },
      maxBatchSize: limits.batch.calls,
      responseMeta: ({ errors }) => ({ headers: retryAfter(errors.map(toApiError)) }),
      onError: ({ error, path }) => {
        fail(error, path);
        const { reason } = toApiError(error);
        if (path === undefined || lostReasons.has(reason)) telemetry?.countLostCall(reason);
      },
    });
    // Answers depend on who asks, and tokens are among them. A proxy that compresses an event stream holds it back.
    const isStream = response.headers.get("content-type") === "text/event-stream";
    response.headers.set("cache-control", isStream ? "no-store, no-transform" : "no-store");
    if (response.status === 405) response.headers.set("allow", allowOf(procedureMethods(c.req.path)));
    return isStream ? response : compressLists(c, response);
  });
  return routes;
}
