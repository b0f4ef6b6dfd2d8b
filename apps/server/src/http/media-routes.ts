import { Readable } from "node:stream";
import type { ServedMedia, StoredMedia } from "@quick-photos/media";
import { type Context, Hono } from "hono";
import type { Services } from "../services/services.ts";
import { mediaHeaders } from "./media-headers.ts";
import type { Representation } from "./representation/representation.ts";
import { sendRepresentation } from "./representation/send-representation.ts";
import type { ServerEnv } from "./server-env.ts";

type MediaServices = Pick<Services, "media" | "shares">;

function represent(stored: StoredMedia): Representation {
  const { bytes, byteLength, etag } = stored;
  return {
    etag,
    lastModified: null,
    byteLength,
    ...mediaHeaders(stored),
    async read(range) {
      const { start, end } = range ?? { start: 0, end: byteLength - 1 };
      if (bytes) return new Uint8Array(bytes.subarray(start, end + 1));
      // Node and the DOM, where a package knows both, declare the same stream in two ways.
      return Readable.toWeb(await stored.stream({ start, end })) as ReadableStream;
    },
  };
}

async function sendFile(c: Context<ServerEnv>, media: ServedMedia): Promise<Response> {
  const stored = await media.open(c.req.path.slice("/media/".length), c.req.header("accept"));
  return stored === null ? c.notFound() : sendRepresentation(c, represent(stored));
}

async function receiveUpload(
  c: Context<ServerEnv>,
  { media, shares }: MediaServices,
  uploadId: string,
): Promise<Response> {
  const announced = c.req.header("content-length");
  const length = announced === undefined ? null : Number(announced);
  // Each is kept on its way in, so that many at once would be as many files.
  await shares.during("bodies", uploadId, () => media.receive(uploadId, c.req.raw.body, length));
  return c.body(null, 204);
}

/** Photos under `/media`: what a ticket allows is PUT to `/media/uploads/<uploadId>`, all else is read. */
export function mediaRoutes(services: MediaServices): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  routes.put("/uploads/:uploadId", (c) => receiveUpload(c, services, c.req.param("uploadId")));
  routes.get("/*", (c) => sendFile(c, services.media));
  return routes;
}
