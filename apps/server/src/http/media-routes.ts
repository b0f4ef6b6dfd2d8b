import { Readable } from "node:stream";
import type { ServedMedia, StoredMedia } from "@quick-photos/media";
import { type Context, Hono } from "hono";
import { mediaHeaders } from "./media-headers.ts";
import { type ByteRange, parseRange } from "./parse-range.ts";
import type { ServerEnv } from "./server-env.ts";

/** Answers whether an If-None-Match header names the tag, in the weak comparison of RFC 9110, section 13.1.2. */
function namesTag(header: string | undefined, etag: string): boolean {
  const tags = (header ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}

function requestedRange(c: Context<ServerEnv>, { etag, byteLength }: StoredMedia): ReturnType<typeof parseRange> {
  const condition = c.req.header("if-range");
  return condition === undefined || condition === etag ? parseRange(c.req.header("range"), byteLength) : null;
}

async function sendBytes(c: Context<ServerEnv>, stored: StoredMedia, range: ByteRange | null): Promise<Response> {
  const { start, end } = range ?? { start: 0, end: stored.byteLength - 1 };
  c.header("content-length", String(end - start + 1));
  if (range) c.header("content-range", `bytes ${start}-${end}/${stored.byteLength}`);
  c.status(range ? 206 : 200);
  // A stream that nobody reads would keep its file open.
  if (c.req.method === "HEAD") return c.body(null);
  if (stored.bytes) return c.body(new Uint8Array(stored.bytes.subarray(start, end + 1)));
  // Node and the DOM, where a package knows both, declare the same stream in two ways.
  return c.body(Readable.toWeb(await stored.stream({ start, end })) as ReadableStream);
}

async function sendFile(c: Context<ServerEnv>, media: ServedMedia): Promise<Response> {
  const stored = await media.open(c.req.path.slice("/media/".length), c.req.header("accept"));
  if (stored === null) return c.notFound();
  for (const [name, value] of Object.entries(mediaHeaders(stored))) c.header(name, value);
  if (namesTag(c.req.header("if-none-match"), stored.etag)) return c.body(null, 304);
  const range = requestedRange(c, stored);
  if (range !== "unsatisfiable") return sendBytes(c, stored, range);
  return c.body(null, 416, { "content-range": `bytes */${stored.byteLength}` });
}

async function receiveUpload(c: Context<ServerEnv>, media: ServedMedia, uploadId: string): Promise<Response> {
  const announced = c.req.header("content-length");
  await media.receive(uploadId, c.req.raw.body, announced === undefined ? null : Number(announced));
  return c.body(null, 204);
}

/** Photos under `/media`: what a ticket allows is PUT to `/media/uploads/<uploadId>`, all else is read. */
export function mediaRoutes(media: ServedMedia): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  routes.put("/uploads/:uploadId", (c) => receiveUpload(c, media, c.req.param("uploadId")));
  routes.get("/*", (c) => sendFile(c, media));
  return routes;
}
