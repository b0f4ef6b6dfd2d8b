import { Readable } from "node:stream";
import { receiveUpload } from "@quick-photos/api";
import type { ServedMedia, StoredMedia } from "@quick-photos/media";
import { type Context, Hono } from "hono";
import type { Services } from "../services/services.ts";
import { mediaHeaders } from "./media-headers.ts";
import type { Representation } from "./representation/representation.ts";
import { sendRepresentation } from "./representation/send-representation.ts";
import type { ServerEnv } from "./server-env.ts";

type MediaServices = Pick<Services, "db" | "media" | "shares">;

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

/** The name under which the meter lists what taking bytes costs. */
const uploadProcedure = "upload";

async function takeUpload(c: Context<ServerEnv>, services: MediaServices, uploadId: string): Promise<Response> {
  const announced = c.req.header("content-length");
  const contentLength = announced === undefined ? null : Number(announced);
  const upload = { uploadId, body: c.req.raw.body, contentLength };
  const receiving = { media: services.media, db: services.db.attributedTo(uploadProcedure) };
  // Each is kept on its way in, so that many at once would be as many files.
  await services.shares.during("bodies", uploadId, () => receiveUpload(receiving, upload));
  return c.body(null, 204);
}

/** Photos under `/media`: what a ticket allows is PUT to `/media/uploads/<uploadId>`, all else is read. */
export function mediaRoutes(services: MediaServices): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  routes.put("/uploads/:uploadId", (c) => takeUpload(c, services, c.req.param("uploadId")));
  routes.get("/*", (c) => sendFile(c, services.media));
  return routes;
}
