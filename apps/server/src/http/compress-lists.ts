import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { AnyTRPCProcedure } from "@trpc/server";
import type { Context } from "hono";
import * as z from "zod";
import { type Encoding, negotiateEncoding } from "./client/negotiate-encoding.ts";
import { procedures } from "./procedure-methods.ts";
import type { ServerEnv } from "./server-env.ts";

/**
 * What tells of sessions and of what opens them. Where a secret and what a stranger has chosen are compressed together,
 * the length tells of the secret (BREACH).
 */
const isSecret = (procedure: string) => /^(?:passkeys|recovery|session)\./.test(procedure);

/** Everything else that is asked for fits into a packet or two as it is. The library's types leave the output out. */
function isList(procedure: AnyTRPCProcedure | undefined): boolean {
  const { output } = (procedure?._def ?? {}) as { output?: unknown };
  return output instanceof z.ZodObject && "items" in output.shape;
}

/** Two packets: less is hardly there any sooner. */
const leastBytes = 2_048;

/** Enough for a batch of lists; a larger window takes longer to be made than what is in it. */
const window = 18;

/** At once, since a page of the feed takes a tenth of a millisecond, which is what another thread would cost. */
const compressors: Record<Encoding, (bytes: Uint8Array) => Uint8Array<ArrayBuffer>> = {
  br: (bytes) => {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 2, [constants.BROTLI_PARAM_LGWIN]: window };
    return new Uint8Array(brotliCompressSync(bytes, { params }));
  },
  gzip: (bytes) => new Uint8Array(gzipSync(bytes, { level: 1 })),
};

/** Whether the answer to a request under `/trpc` may be compressed: it asks for a list, and for nothing that is secret. */
function mayCompress({ method, path }: Context<ServerEnv>["req"]): boolean {
  if (method !== "GET" && method !== "HEAD") return false;
  const names = path.slice("/trpc/".length).split(",");
  const isWorthIt = names.some((name) => isList(procedures[name]));
  return isWorthIt && !names.some(isSecret);
}

/** Returns the answer to a call, compressed as the client asks for where it is a list of some size. */
export async function compressLists(c: Context<ServerEnv>, answer: Response): Promise<Response> {
  if (!mayCompress(c.req)) return answer;
  const { status, headers } = answer;
  headers.append("vary", "accept-encoding");
  const encoding = negotiateEncoding(c.req.header("accept-encoding"));
  if (encoding === null) return answer;
  const plain = new Uint8Array(await answer.arrayBuffer());
  headers.delete("transfer-encoding"); // it was to come in pieces, and is whole now
  if (plain.length < leastBytes) return new Response(plain, { status, headers });
  headers.set("content-encoding", encoding);
  return new Response(compressors[encoding](plain), { status, headers });
}
