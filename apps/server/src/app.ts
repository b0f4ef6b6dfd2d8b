import { Hono } from "hono";
import { methodNotAllowed } from "hono/method-not-allowed";
import type { Logger } from "pino";
import type { BucketConfig } from "./config/bucket-config.ts";
import { answerHead } from "./http/answer-head.ts";
import { clientRoutes } from "./http/client-routes.ts";
import { descriptionRoutes } from "./http/description-routes.ts";
import type { DevRoutes } from "./http/dev/dev-routes.ts";
import { errorResponse } from "./http/error-response.ts";
import { exportRoutes } from "./http/export-routes.ts";
import { healthRoutes } from "./http/health-routes.ts";
import { lingerOverBody } from "./http/linger-over-body.ts";
import { createLinkHeads } from "./http/links/link-heads.ts";
import { logRequests } from "./http/log-requests.ts";
import { measureRequests } from "./http/measure-requests.ts";
import { mediaRoutes } from "./http/media-routes.ts";
import { nameChallenge } from "./http/name-challenge.ts";
import { nameRequest } from "./http/name-request.ts";
import { paceStreams } from "./http/pace-streams.ts";
import { refuseMethod } from "./http/refuse-method.ts";
import { reportError } from "./http/report-error.ts";
import { securityHeaders } from "./http/security-headers.ts";
import type { ServerEnv } from "./http/server-env.ts";
import { trpcRoutes } from "./http/trpc-routes.ts";
import type { Services } from "./services/services.ts";
import type { Telemetry } from "./telemetry/telemetry.ts";

/** What the HTTP side is made of. */
export interface AppOptions {
  services: Services;
  logger: Logger;
  /** Told of requests, where they are measured. */
  telemetry?: Telemetry | undefined;
  /** The origin in links to photos; undefined means the one that a request names. */
  publicUrl?: string | undefined;
  /** Proxies of ours in front of the server, whose word on where a request comes from is believed; none by default. */
  trustedProxies?: number;
  /** Where photos are kept, when not in a folder. */
  bucket?: BucketConfig | undefined;
  /** Whether a function projects: event streams end at once, having told what is new, and are asked for again after a while. */
  isProjectedElsewhere?: boolean;
  /** The built client; none is served without. */
  clientDir?: string | undefined;
  /** What answers developers, where the services are inspected. */
  devRoutes?: DevRoutes | undefined;
  /** Milliseconds that the page of a link waits for what the link shows; another number than the usual one, for tests. */
  linkHeadMs?: number | undefined;
}

/** Not a registered status; many servers log it for a client that did not wait. Nobody is there to read it. */
const clientClosedRequest = 499;

/** Returns whether reading the request failed because its connection broke. */
function isClientGone(error: Error): boolean {
  return "code" in error && error.code === "ECONNRESET";
}

/**
 * Builds the whole HTTP side: `/trpc`, `/export`, `/media`, `/healthz`, `/readyz`, `/openapi.json` and the client, and
 * `/dev` where it is to be inspected. Other origins get no CORS headers, so their pages cannot read an answer or send
 * JSON.
 */
export function createApp(options: AppOptions): Hono<ServerEnv> {
  const {
    services,
    logger,
    telemetry,
    publicUrl,
    trustedProxies = 0,
    bucket,
    clientDir,
    linkHeadMs,
    devRoutes,
  } = options;
  const { records, inspection } = services;
  const app = new Hono<ServerEnv>();
  app.use(lingerOverBody);
  app.use(answerHead);
  app.use(nameChallenge);
  app.use(nameRequest);
  app.use(logRequests({ logger, records, recorder: inspection?.recorder }));
  if (telemetry) app.use(measureRequests({ telemetry, records }));
  app.use(securityHeaders({ https: publicUrl?.startsWith("https:") ?? false, bucket }));
  app.use(methodNotAllowed({ app, onMethodNotAllowed: refuseMethod }));
  if (options.isProjectedElsewhere) app.use(paceStreams);
  app.route("/trpc", trpcRoutes({ services, logger, telemetry, publicUrl, trustedProxies }));
  app.route("/export", exportRoutes({ services, logger, publicUrl, trustedProxies }));
  app.route("/media", mediaRoutes(services));
  if (inspection && devRoutes) app.route("/dev", devRoutes({ services, inspection, logger }));
  app.route("/", healthRoutes(services));
  app.route("/", descriptionRoutes());
  if (clientDir !== undefined) {
    const readLinkHead = createLinkHeads({ services, logger, publicUrl, trustedProxies, longestWaitMs: linkHeadMs });
    app.route("/", clientRoutes({ clientDir, inspect: inspection !== undefined, readLinkHead }));
  }
  // Where a person asks, the client's page may say the same.
  app.notFound((c) => c.text("There is nothing here.\n", 404, { "cache-control": "no-store", vary: "accept" }));
  app.onError((error, c) => {
    if (isClientGone(error)) return new Response(null, { status: clientClosedRequest });
    reportError(error, { logger, record: records.current(), path: c.req.routePath });
    return errorResponse(error);
  });
  return app;
}
