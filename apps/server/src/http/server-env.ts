import type { HttpBindings } from "@hono/node-server";

/** What Hono's handlers find in their context: a request id, and Node's own objects when a socket is involved. */
export interface ServerEnv {
  Bindings: Partial<HttpBindings>;
  Variables: { requestId: string };
}
