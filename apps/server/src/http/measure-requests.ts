import { createMiddleware } from "hono/factory";
import { routePath } from "hono/route";
import type { RequestRecords } from "../services/request-records.ts";
import type { Telemetry } from "../telemetry/telemetry.ts";
import type { HotMedia } from "./hot-media.ts";
import { onceAnswered } from "./once-answered.ts";
import type { ServerEnv } from "./server-env.ts";

interface MeasureRequestsOptions {
  telemetry: Telemetry;
  records: Pick<RequestRecords, "current">;
}

/** Tells of every request and how it ended; inside of what keeps their records. */
export function measureRequests({ telemetry, records }: MeasureRequestsOptions) {
  return createMiddleware<ServerEnv>(async (c, next) => {
    const request = telemetry.openRequest({ method: c.req.method, requestId: c.get("requestId") });
    const { reasons = [] } = records.current() ?? {};
    await request.run(next);
    const { status, headers } = c.res;
    // Of the routes that match, the one that has answered: the client's matches everything.
    const end = () => request.end({ route: routePath(c), status, reasons });
    // A stream lasts for as long as somebody looks on, which says nothing of the server.
    if (headers.get("content-type") === "text/event-stream") end();
    else onceAnswered(c, end);
  });
}

/** Returns the same, and tells of what it has answered. */
export function measureHotMedia(hotMedia: HotMedia, telemetry: Telemetry): HotMedia {
  return (incoming, outgoing) => {
    const beganAt = performance.now();
    if (!hotMedia(incoming, outgoing)) return false;
    const request = { method: "GET", route: "/media/*", status: outgoing.statusCode, reasons: [] };
    outgoing.once("close", () => telemetry.countRequest(request, (performance.now() - beganAt) / 1_000));
    return true;
  };
}
