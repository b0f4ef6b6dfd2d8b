import type { HttpBindings } from "@hono/node-server";

/**
 * What Hono's handlers find in their context: a request id, and Node's own objects when a socket is involved. Where none
 * is, whoever hands the request over may know whose address it is from.
 */
export interface ServerEnv {
  Bindings: Partial<HttpBindings> & { viewerAddress?: string | undefined };
  Variables: { requestId: string };
}
