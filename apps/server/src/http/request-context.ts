import { authenticate, type Context } from "@quick-photos/api";
import type { Services } from "../services/services.ts";
import { withOrigin } from "./with-origin.ts";

/** What the procedures of a request are given, from the services; `publicUrl` is the origin of links, if one is set. */
export async function createRequestContext(
  { db, media, accessTokens, passwords, live, now }: Services,
  request: Request,
  publicUrl: string | undefined,
): Promise<Context> {
  return {
    db,
    media: withOrigin(media, publicUrl ?? new URL(request.url).origin),
    accessTokens,
    passwords,
    live,
    now,
    ...(await authenticate({ authorization: request.headers.get("authorization"), accessTokens })),
  };
}
