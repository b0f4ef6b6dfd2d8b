import { authenticate, type Context, createRequestLimits, passkeySiteOf } from "@quick-photos/api";
import { aloneProcedures } from "@quick-photos/contract";
import type { Services } from "../services/services.ts";
import { withOrigin } from "./with-origin.ts";

/** A request that procedures are called by. */
interface IncomingRequest {
  request: Request;
  /** Where it comes from, as calls are counted by it. */
  address: string;
  /** The procedures that it calls. */
  calls: readonly string[];
}

const secrets: ReadonlySet<string> = new Set(aloneProcedures);
const isSecret = (procedure: string) => secrets.has(procedure);

/** What the procedures of a request are given, from the services; `publicUrl` is the origin of links, if one is set. */
export async function createRequestContext(
  { db, media, accessTokens, endedSessions, passwords, live, limiter, shares, challenges, now, observeCall }: Services,
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
    limits: createRequestLimits({
      limiter,
      shares,
      address,
      calls: calls.length,
      secrets: calls.filter(isSecret).length,
    }),
    passkeys: passkeySiteOf(challenges, { publicUrl, origin }),
    now,
    observeCall,
    ...(await authenticate({ authorization: request.headers.get("authorization"), accessTokens })),
  };
}
