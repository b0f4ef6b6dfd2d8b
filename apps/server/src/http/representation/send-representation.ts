import type { Context } from "hono";
import type { ServerEnv } from "../server-env.ts";
import { checkConditions, isRangeWanted } from "./check-conditions.ts";
import { parseRange } from "./parse-range.ts";
import type { Representation } from "./representation.ts";

/**
 * Returns the answer to a GET or HEAD for what is there, by its conditions and its range (RFC 9110, sections 13 and 14;
 * row by row in docs/http.md): 200, 206, 304, 412 or 416.
 */
export async function sendRepresentation(c: Context<ServerEnv>, chosen: Representation): Promise<Response> {
  const header = (name: string) => c.req.header(name);
  const ending = checkConditions(header, chosen);
  if (ending !== null) {
    await chosen.discard?.();
    return c.body(null, ending, ending === 304 ? cacheHeadersOf(chosen) : notKept);
  }
  const { byteLength } = chosen;
  const wantsPart = byteLength !== null && c.req.method === "GET" && isRangeWanted(header, chosen);
  const range = wantsPart ? parseRange(header("range"), byteLength) : null;
  if (range === "unsatisfiable") {
    return c.body(null, 416, { ...notKept, "accept-ranges": "bytes", "content-range": `bytes */${byteLength}` });
  }
  const headers: Record<string, string> = { ...cacheHeadersOf(chosen), ...chosen.contentHeaders };
  headers["accept-ranges"] = byteLength === null ? "none" : "bytes";
  if (byteLength !== null) headers["content-length"] = String(range ? range.end - range.start + 1 : byteLength);
  if (range) headers["content-range"] = `bytes ${range.start}-${range.end}/${byteLength}`;
  if (c.req.method !== "HEAD") return c.body(await chosen.read(range), range ? 206 : 200, headers);
  await chosen.discard?.();
  return c.body(null, 200, headers);
}

/** A file that is kept for a year is no reason to keep what was said about a condition of one request. */
const notKept = { "cache-control": "no-store" };

function cacheHeadersOf({ etag, lastModified, cacheHeaders }: Representation): Record<string, string> {
  return {
    ...cacheHeaders,
    ...(etag !== null && { etag }),
    ...(lastModified && { "last-modified": lastModified.toUTCString() }),
  };
}
