import { createHash, timingSafeEqual } from "node:crypto";
import { Hono } from "hono";
import type { ServerEnv } from "../../http/server-env.ts";
import { originSecretHeader, viewerAddressHeader, viewerHostHeader } from "./edge-headers.ts";

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Returns the request as somebody sent it to the edge: under the name that they have opened, without the edge's word. */
function asSent(request: Request): Request {
  const url = new URL(request.url);
  const host = request.headers.get(viewerHostHeader);
  if (host) url.host = host;
  const sent = new Request(url, request);
  for (const name of [originSecretHeader, viewerAddressHeader, viewerHostHeader]) sent.headers.delete(name);
  return sent;
}

/** Returns the answer to a request, from whoever the bindings say. */
type Answer = (request: Request, bindings: ServerEnv["Bindings"]) => Response | Promise<Response>;

/**
 * Returns what hands on the requests of who comes through the edge, which says where each is from and under which name;
 * whoever does not know the word of the edge gets 403 and nothing else.
 */
export function behindTheEdge(answer: Answer, originSecret: string): Hono {
  const expected = digest(originSecret);
  return new Hono().all("*", (c) => {
    const word = c.req.header(originSecretHeader);
    if (word === undefined || !timingSafeEqual(digest(word), expected)) {
      return c.text("This address is not the one that the app has.\n", 403, { "cache-control": "no-store" });
    }
    return answer(asSent(c.req.raw), { viewerAddress: c.req.header(viewerAddressHeader) });
  });
}
