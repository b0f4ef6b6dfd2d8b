import { Readable } from "node:stream";
import { countCall, exportDocument, unlimitedRequest } from "@quick-photos/api";
import type { Context } from "hono";
import type { Logger } from "pino";
import type { Services } from "../services/services.ts";
import { clientAddress } from "./client-address.ts";
import { reportError } from "./report-error.ts";
import type { Representation } from "./representation/representation.ts";
import { sendRepresentation } from "./representation/send-representation.ts";
import { createRequestContext } from "./request-context.ts";
import type { ServerEnv } from "./server-env.ts";

/** From what an export is read, and who is told when it fails. */
export interface ExportOptions {
  services: Services;
  logger: Logger;
  publicUrl: string | undefined;
  /** Proxies of ours in front of the server. */
  trustedProxies: number;
}

/** The pieces as bytes; one that fails cuts the document short, which its reader sees, and is reported. */
async function* encode(
  first: IteratorResult<string, unknown>,
  rest: AsyncIterator<string>,
  report: (error: unknown) => void,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  try {
    for (let piece = first; !piece.done; piece = await rest.next()) yield encoder.encode(piece.value);
  } catch (error) {
    report(error);
    throw error;
  } finally {
    await rest.return?.();
  }
}

/** A document that is made while it is sent: it has no length, no tag, and no place in any cache. */
function represent(day: string, read: Representation["read"], discard: () => Promise<void>): Representation {
  return {
    etag: null,
    lastModified: null,
    byteLength: null,
    cacheHeaders: { "cache-control": "no-store" },
    contentHeaders: {
      "content-type": "application/json",
      "content-disposition": `attachment; filename="quick-photos-${day}.json"`,
    },
    read,
    discard,
  };
}

/** Returns the answer with everything stored about the caller. */
export async function sendExport(
  c: Context<ServerEnv>,
  { services, logger, publicUrl, trustedProxies }: ExportOptions,
): Promise<Response> {
  const record = services.records.current();
  const report = (error: unknown) => reportError(error, { logger, record, path: "/export" });
  const request = { request: c.req.raw, address: clientAddress(c, trustedProxies), calls: [] };
  const context = await createRequestContext(services, request, publicUrl);
  // A document counts once, and its parts are not counted one by one.
  await countCall(context, "exports");
  const pieces = exportDocument({ ...context, limits: unlimitedRequest });
  // A refusal comes with the first piece, while there is still a status to say so.
  const first = await pieces.next();
  const day = services.now().toISOString().slice(0, "2026-01-01".length);
  // Node and the DOM, where a package knows both, declare the same stream in two ways.
  const read = () => Readable.toWeb(Readable.from(encode(first, pieces, report))) as ReadableStream;
  const discard = async () => void (await pieces.return?.(undefined));
  return sendRepresentation(c, represent(day, read, discard));
}
