import { ApiError, authenticate, type Caller } from "@quick-photos/api";
import { createMiddleware } from "hono/factory";
import { isLoopback } from "../../config/is-loopback.ts";
import type { Services } from "../../services/services.ts";
import { plainAddress } from "../client-address.ts";
import { errorResponse } from "../error-response.ts";
import type { ServerEnv } from "../server-env.ts";
import { refuseStranger } from "./refuse-stranger.ts";

/** What a handler for developers finds besides. */
export interface DevEnv extends ServerEnv {
  Variables: ServerEnv["Variables"] & { caller: Caller };
}

/** What proxies add, of any kind. */
const proxyHeader = /^(?:forwarded|x-forwarded-.*|x-real-ip|via)$/i;

/** Returns the host that a header names, without its port; null for what is no host. */
function hostOf(host: string | undefined): string | null {
  const url = `http://${host ?? ""}`;
  return URL.canParse(url) ? new URL(url).hostname : null;
}

/** Whether another site's page asks: browsers say of themselves where a request comes from. */
function isFromElsewhere(headers: Headers): boolean {
  const [site, origin, host] = [headers.get("sec-fetch-site"), headers.get("origin"), headers.get("host")];
  if (site !== null && site !== "same-origin") return true;
  return origin !== null && !(URL.canParse(origin) && new URL(origin).host === host);
}

/**
 * Returns why a request is not one of a developer at this machine, null when it is: it has come over the network, by a
 * name that somebody else may have pointed here, through a proxy, or from a page of another site.
 */
function findStrangeness(headers: Headers, remoteAddress: string | undefined): string | null {
  if (remoteAddress === undefined || !isLoopback(plainAddress(remoteAddress))) return "it comes from another machine";
  const host = hostOf(headers.get("host") ?? undefined);
  if (host === null || !isLoopback(host)) return "it names another host than localhost";
  if ([...headers.keys()].some((name) => proxyHeader.test(name))) return "it comes through a proxy";
  return isFromElsewhere(headers) ? "it comes from a page of another site" : null;
}

/** Lets through who is at this machine and has a session, which is `caller`; refuses all others with a typed error. */
export function guardDevelopers({ accessTokens, endedSessions }: Services) {
  return createMiddleware<DevEnv>(async (c, next) => {
    const strangeness = findStrangeness(c.req.raw.headers, c.env?.incoming?.socket.remoteAddress);
    if (strangeness !== null) return refuseStranger(strangeness);
    const authorization = c.req.header("authorization") ?? null;
    const { viewer, tokenProblem } = await authenticate({ authorization, accessTokens });
    if (tokenProblem) return errorResponse(tokenProblem);
    if (viewer === null) return errorResponse(new ApiError("SIGN_IN_REQUIRED"));
    if (endedSessions.has(viewer)) return errorResponse(new ApiError("SESSION_ENDED"));
    c.set("caller", viewer);
    return next();
  });
}
