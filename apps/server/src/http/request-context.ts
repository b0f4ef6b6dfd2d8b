import { authenticate, type Context, createRequestLimits, passkeySiteOf } from "@quick-photos/api";
import type { Services } from "../services/services.ts";
import { withOrigin } from "./with-origin.ts";

/** A request that procedures are called by. */
interface IncomingRequest {
  request: Request;
  /** Where it comes from, as calls are counted by it. */
  address: string;
  /** How many calls it is made of. */
  calls: number;
}

/** What the procedures of a request are given, from the services; `publicUrl` is the origin of links, if one is set. */
export async function createRequestContext(
  { db, media, accessTokens, endedSessions, passwords, live, limiter, shares, challenges, now }: Services,
  { request, address, calls }: IncomingRequest,
  publicUrl: string | undefined,
): Promise<Context> {
  const { origin } = new URL(request.url);
  return {
    db,
    media: withOrigin(media, publicUrl ?? origin),
    accessTokens,
    endedSessions,
    passwords,
    live,
    limits: createRequestLimits({ limiter, shares, address, calls }),
    passkeys: passkeySiteOf(challenges, { publicUrl, origin }),
    now,
    ...(await authenticate({ authorization: request.headers.get("authorization"), accessTokens })),
  };
}
