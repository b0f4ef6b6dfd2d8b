import type { Context } from "hono";
import type { ServerEnv } from "./server-env.ts";

/** Calls back once the response is on its way in full, or the client is gone; at once where there is no socket. */
export function onceAnswered(c: Context<ServerEnv>, callback: () => void): void {
  const outgoing = c.env?.outgoing;
  if (outgoing === undefined || outgoing.closed) callback();
  else outgoing.once("close", callback);
}
