import {
  createServer,
  type IncomingMessage,
  type RequestOptions,
  request,
  type Server,
  type ServerResponse,
} from "node:http";
import { buffer } from "node:stream/consumers";
import { Refusal } from "./refusal.ts";
import { verifyBody } from "./verify-body.ts";
import { type Credentials, type SignedRequest, verifySignature } from "./verify-signature.ts";

/** What the door lets in. */
export interface DoorOptions {
  credentials: Credentials;
  /** Where the store behind it listens, on this machine. */
  storePort: number;
  /** Paths that anybody may read, as a bucket policy for a CDN has it: `/bucket/photos/`. */
  publicPaths: readonly string[];
}

/** The largest object, in bytes: more than any upload of ours. */
const maxObjectBytes = 64 * 1024 * 1024;

/** A server that lets in to the store behind it only what S3 would accept: signed, unexpired, and as announced. */
export function createDoor(options: DoorOptions): Server {
  return createServer((incoming, outgoing) => {
    pass(options, incoming, outgoing).catch((error: unknown) => {
      const refusal = error instanceof Refusal ? error : new Refusal(500, "InternalError", String(error));
      outgoing.writeHead(refusal.status, { "content-type": "application/xml" }).end(refusal.toXml());
    });
  });
}

async function pass(options: DoorOptions, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { method = "GET", url: path = "/" } = incoming;
  const headers = singleHeaders(incoming);
  const signed: SignedRequest = { method, url: new URL(path, `http://${headers.host}`), headers };
  if (Number(headers["content-length"] ?? 0) > maxObjectBytes) throw new Refusal(400, "EntityTooLarge", "Too large.");
  const body = await buffer(incoming);
  if (method !== "OPTIONS" && verifySignature(signed, options.credentials, new Date()) === null) {
    const isPublic = options.publicPaths.some((prefix) => signed.url.pathname.startsWith(prefix));
    if (!isPublic || (method !== "GET" && method !== "HEAD")) throw new Refusal(403, "AccessDenied", "Access Denied");
  }
  verifyBody(headers, body);
  forward(options.storePort, withoutSignature(signed), body, outgoing);
}

/** The store behind knows no keys: what has come through the door needs none. */
function withoutSignature({ method, url, headers }: SignedRequest): RequestOptions {
  const query = [...url.searchParams].filter(([name]) => !/^x-amz-/i.test(name));
  const { authorization, ...rest } = headers;
  return { method, path: `${url.pathname}?${new URLSearchParams(query)}`, headers: rest };
}

function forward(port: number, options: RequestOptions, body: Buffer, outgoing: ServerResponse): void {
  const forwarded = request({ ...options, host: "127.0.0.1", port }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(outgoing);
  });
  forwarded.on("error", (error) => outgoing.destroy(error));
  forwarded.end(body);
}

function singleHeaders({ headers }: IncomingMessage): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(",") : value,
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
