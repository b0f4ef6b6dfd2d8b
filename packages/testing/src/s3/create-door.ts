import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type RequestOptions,
  request,
  type Server,
  type ServerResponse,
} from "node:http";
import { buffer } from "node:stream/consumers";
import pLimit from "p-limit";
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

interface Answer {
  status: number;
  headers: IncomingMessage["headers"];
  body: Buffer;
}

/**
 * Returns a server that lets in to the store behind it only what S3 would accept: signed, unexpired, and as announced.
 * One request at a time: an object of S3 is there whole or not at all, but that store takes an object and its folder
 * away under whoever reads or writes beside it, and has then acknowledged what it never kept.
 */
export function createDoor(options: DoorOptions): Server {
  const inTurn = pLimit(1);
  return createServer(async (incoming, outgoing) => {
    try {
      const { request, body } = await admit(options, incoming);
      send(outgoing, await inTurn(() => forward(options.storePort, request, body)));
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal(500, "InternalError", String(error));
      outgoing.writeHead(refusal.status, { "content-type": "application/xml" }).end(refusal.toXml());
    }
  });
}

async function admit(
  options: DoorOptions,
  incoming: IncomingMessage,
): Promise<{ request: RequestOptions; body: Buffer }> {
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
  return { request: withoutSignature(signed), body };
}

/** The store behind knows no keys: what has come through the door needs none. */
function withoutSignature({ method, url, headers }: SignedRequest): RequestOptions {
  const query = [...url.searchParams].filter(([name]) => !/^x-amz-/i.test(name));
  const { authorization, ...rest } = headers;
  return { method, path: `${url.pathname}?${new URLSearchParams(query)}`, headers: rest };
}

async function forward(port: number, options: RequestOptions, body: Buffer): Promise<Answer> {
  const forwarded = request({ ...options, host: "127.0.0.1", port });
  forwarded.end(body);
  const [answer] = (await once(forwarded, "response")) as [IncomingMessage];
  return { status: answer.statusCode ?? 500, headers: answer.headers, body: await buffer(answer) };
}

function send(outgoing: ServerResponse, { status, headers, body }: Answer): void {
  outgoing.writeHead(status, headers).end(body);
}

function singleHeaders({ headers }: IncomingMessage): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(",") : value,
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
